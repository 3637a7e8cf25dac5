package org.quipu.core.bank;

import java.util.ArrayList;
import java.util.List;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Kind;
import org.quipu.core.Kinds;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.AccountEvent;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.client.ClientCommand;
import org.quipu.core.client.ClientDecider;
import org.quipu.core.client.ClientEvent;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.product.ProductCommand;
import org.quipu.core.product.ProductDecider;
import org.quipu.core.product.ProductEvent;
import org.quipu.core.product.ProductKinds;
import org.quipu.core.savings.SavingsCommand;
import org.quipu.core.savings.SavingsDecider;
import org.quipu.core.savings.SavingsEvent;
import org.quipu.core.settlement.SettlementCommand;
import org.quipu.core.settlement.SettlementDecider;
import org.quipu.core.settlement.SettlementEvent;
import org.quipu.core.transfer.TransferCommand;
import org.quipu.core.transfer.TransferDecider;
import org.quipu.core.transfer.TransferEvent;

/** All the features of the bank, for those who run them. A new feature is added here. */
public final class Bank {
    /** Every decider with the sealed interface of its commands. */
    public static final List<Desk<?>> DESKS =
            List.of(
                    new Desk<>(ClientCommand.class, new ClientDecider()),
                    new Desk<>(ProductCommand.class, new ProductDecider()),
                    new Desk<>(SettlementCommand.class, new SettlementDecider()),
                    new Desk<>(SavingsCommand.class, new SavingsDecider()),
                    new Desk<>(TransferCommand.class, new TransferDecider()));

    /** Every kind of thing that is remembered. */
    public static final List<Kind<?>> ALL_KINDS =
            List.of(
                    AccountKinds.ACCOUNT,
                    AccountKinds.ACCOUNT_HISTORY,
                    AccountKinds.EXTERNAL_ACCOUNT,
                    AccountKinds.EXTERNAL_TRANSACTION,
                    ProductKinds.PRODUCT,
                    ClientKinds.CLIENT,
                    ClientKinds.NATIONAL_ID,
                    ClientKinds.EXTERNAL_CLIENT);

    /** {@link #ALL_KINDS}, found by tag. */
    public static final Kinds KINDS = new Kinds(ALL_KINDS);

    /** Every event there is. */
    public static final List<Class<? extends LedgerEvent>> EVENTS =
            leaves(
                    List.of(
                            AccountEvent.class,
                            ProductEvent.class,
                            ClientEvent.class,
                            SettlementEvent.class,
                            SavingsEvent.class,
                            TransferEvent.class));

    private Bank() {}

    /**
     * One decider and what may be asked of it.
     *
     * @param commands the sealed interface of its commands
     * @param decider who answers
     * @param <C> what may be asked
     */
    public record Desk<C extends Command>(Class<C> commands, Decider<C> decider) {
        /**
         * Every command class of this desk.
         *
         * @return the records
         */
        public List<Class<? extends C>> each() {
            return leaves(List.of(commands));
        }
    }

    /**
     * Finds who answers a command.
     *
     * @param command what is asked
     * @param <C> what may be asked of the decider
     * @return the decider
     * @throws IllegalArgumentException if nobody does
     */
    @SuppressWarnings("unchecked") // a desk's decider answers every command of its interface
    public static <C extends Command> Decider<C> deciderOf(C command) {
        for (var desk : DESKS) {
            if (desk.commands().isInstance(command)) return (Decider<C>) desk.decider();
        }
        throw new IllegalArgumentException("Nobody answers " + command.getClass());
    }

    @SuppressWarnings("unchecked") // permitted subclasses of a sealed interface are its subclasses
    private static <T> List<Class<? extends T>> leaves(List<Class<? extends T>> interfaces) {
        var leaves = new ArrayList<Class<? extends T>>();
        for (var each : interfaces) {
            if (each.isSealed()) {
                for (var permitted : each.getPermittedSubclasses()) {
                    leaves.addAll(leaves(List.of((Class<? extends T>) permitted)));
                }
            } else {
                leaves.add(each);
            }
        }
        return List.copyOf(leaves);
    }
}
