package org.quipu.log.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quipu.core.Village.BY_CASHIER;
import static org.quipu.core.Village.JAN_1;
import static org.quipu.core.Village.KES;
import static org.quipu.core.Village.account;
import static org.quipu.core.Village.client;
import static org.quipu.core.Village.deposit;
import static org.quipu.core.Village.kes;
import static org.quipu.core.Village.settlement;
import static org.quipu.core.Village.transfer;
import static org.quipu.core.Village.village;
import static org.quipu.core.Village.withdraw;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.test.fixture.AxonTestFixture;
import org.axonframework.test.fixture.AxonTestPhase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountEvent.HoldExpired;
import org.quipu.core.account.Component;
import org.quipu.core.bank.Bank;
import org.quipu.core.correction.CorrectionCommand.ReverseTransaction;
import org.quipu.core.correction.CorrectionEvent.TransactionReversed;
import org.quipu.core.product.ProductCommand.AdoptSavingsRules;
import org.quipu.core.product.SavingsRules;
import org.quipu.core.savings.SavingsCommand.PlaceHold;
import org.quipu.core.savings.SavingsEvent.AccountOpened;
import org.quipu.core.savings.SavingsEvent.Withdrawn;
import org.quipu.log.catalogue.EventCodec;
import org.quipu.log.catalogue.EventNames;

/** Deciders run by Axon alone: its command bus, its event store, its test fixture. */
class BankOnAxonTest {
    private LocalDate today = JAN_1;
    private final AxonTestFixture axon = AxonTestFixture.with(bank());

    private EventSourcingConfigurer bank() {
        var deciders = CommandHandlingModule.named("deciders").commandHandlers();
        for (var desk : Bank.DESKS) {
            for (var command : desk.each()) {
                deciders.commandHandler(
                        new QualifiedName(command),
                        c -> {
                            var store = c.getComponent(EventStore.class);
                            return new DecisionHandler(
                                    new AskedOfHistory(store, () -> today),
                                    new EventCodec(EventNames.catalogue()),
                                    store);
                        });
            }
        }
        return EventSourcingConfigurer.create()
                .registerTagResolver(_ -> BankOnAxonTest::tags)
                .registerCommandHandlingModule(deciders);
    }

    private static Set<Tag> tags(EventMessage message) {
        return message.payload() instanceof LedgerEvent event
                ? event.tags().stream()
                        .map(it -> new Tag(it.name(), it.id()))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @AfterEach
    void stop() {
        axon.stop();
    }

    /** The village with money on Amina's account, told by the core's own history. */
    private static List<LedgerEvent> history() {
        return village().asked(deposit("a", "100.00")).history().events();
    }

    private AxonTestPhase.Given given(List<LedgerEvent> history) {
        return axon.given().events(history);
    }

    @Test
    void opens_an_account_and_takes_a_deposit() {
        axon.given()
                .commands(
                        settlement("till", Component.TILL),
                        new AdoptSavingsRules(
                                "plain",
                                "Plain",
                                SavingsRules.plain(KES),
                                Optional.empty(),
                                BY_CASHIER),
                        client("amina"),
                        account("a", "amina"))
                .when()
                .command(deposit("a", "100.00"))
                .then()
                .success()
                .events(village().asked(deposit("a", "100.00")).history().events().getLast());
    }

    @Test
    void opens_an_account_under_a_product() {
        given(village().history().events())
                .when()
                .command(account("c", "amina"))
                .then()
                .success()
                .eventsSatisfy(
                        it -> assertThat(payloads(it)).hasOnlyElementsOfType(AccountOpened.class));
    }

    @Test
    void moves_money_between_two_accounts() {
        var expected = village().asked(deposit("a", "100.00"), transfer("a", "b", "30.00"));
        given(history())
                .when()
                .command(transfer("a", "b", "30.00"))
                .then()
                .success()
                .events(expected.history().events().getLast());
    }

    @Test
    void appends_nothing_when_a_rule_refuses() {
        given(history())
                .when()
                .command(withdraw("a", "100.01"))
                .then()
                .noEvents()
                .exception(Refused.class, "savings/insufficient-available-balance");
    }

    @Test
    void decides_on_what_it_appended_itself() {
        given(history())
                .command(withdraw("a", "60.00"))
                .when()
                .command(withdraw("a", "60.00"))
                .then()
                .noEvents()
                .exception(Refused.class, "savings/insufficient-available-balance");
    }

    @Test
    void reverses_a_transfer_found_by_its_position() {
        var history = history();
        var transferred = village().asked(deposit("a", "100.00"), transfer("a", "b", "30.00"));
        var reverse = new ReverseTransaction(history.size() + 1, false, BY_CASHIER);
        given(transferred.history().events())
                .when()
                .command(reverse)
                .then()
                .success()
                .eventsSatisfy(it ->
                        assertThat(payloads(it))
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        TransactionReversed.class,
                                        event ->
                                                assertThat(event.reverses())
                                                        .isEqualTo(reverse.transaction())))
                .and()
                .when()
                .command(reverse)
                .then()
                .noEvents()
                .exception(Refused.class, "correction/already-reversed");
    }

    @Test
    void records_an_expired_hold_with_the_next_decision() {
        var hold =
                new PlaceHold("a", "h", kes("80.00"), Optional.of(JAN_1.plusDays(7)), BY_CASHIER);
        var held = village().asked(deposit("a", "100.00"), hold).history().events();
        today = JAN_1.plusDays(8);
        given(held)
                .when()
                .command(withdraw("a", "50.00"))
                .then()
                .success()
                .eventsSatisfy(it ->
                        assertThat(payloads(it).stream().<Class<?>>map(Object::getClass))
                                .containsExactly(HoldExpired.class, Withdrawn.class));
    }

    private static List<Object> payloads(List<EventMessage> messages) {
        return messages.stream().<Object>map(EventMessage::payload).toList();
    }
}
