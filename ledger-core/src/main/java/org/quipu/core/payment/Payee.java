package org.quipu.core.payment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.core.Claim;
import org.quipu.core.Known;
import org.quipu.core.Ref;
import org.quipu.core.Refused;
import org.quipu.core.account.AccountKinds;
import org.quipu.core.client.Client;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.Loan.Lent;
import org.quipu.core.loan.LoanKinds;

/**
 * Whom a payer names: a loan by its id or external id, or else a client by id or external id who
 * has one running loan.
 */
final class Payee {
    private Payee() {}

    /** What finds the loan; asked again with what is known so far. */
    static Set<Ref<?>> needs(String name, Known known) {
        var needs = new LinkedHashSet<Ref<?>>();
        if (name.isEmpty()) return needs;
        var byId = LoanKinds.LOAN.ref(name);
        var byExternalId = AccountKinds.EXTERNAL_ACCOUNT.ref(name);
        needs.add(byId);
        needs.add(byExternalId);
        if (known.find(byId).isEmpty() || known.find(byExternalId).isEmpty()) return needs;
        named(byExternalId, known).ifPresent(id -> needs.add(LoanKinds.LOAN.ref(id)));
        if (loanNamed(name, known).isPresent()) return needs;
        needs.add(ClientKinds.CLIENT.ref(name));
        needs.add(ClientKinds.EXTERNAL_CLIENT.ref(name));
        for (var client : clients(name, known)) {
            needs.add(LoanKinds.LOANS_OF.ref(client));
            for (var loan : loansOf(client, known)) needs.add(LoanKinds.LOAN.ref(loan));
        }
        return needs;
    }

    /** The loan, in whatever stage of its life; refused where it cannot be told. */
    static String loan(String name, Known known) {
        if (name.isEmpty()) throw new Refused(PaymentRefusal.UNKNOWN_PAYEE);
        var loan = loanNamed(name, known);
        if (loan.isPresent()) return loan.get();
        var clients = clients(name, known);
        if (clients.isEmpty()) throw new Refused(PaymentRefusal.UNKNOWN_PAYEE);
        var running =
                loansOf(clients.getFirst(), known).stream().filter(it -> runs(it, known)).toList();
        if (running.isEmpty()) throw new Refused(PaymentRefusal.NO_RUNNING_LOAN);
        if (running.size() > 1) throw new Refused(PaymentRefusal.SEVERAL_LOANS);
        return running.getFirst();
    }

    private static Optional<String> loanNamed(String name, Known known) {
        if (isLoan(name, known)) return Optional.of(name);
        return named(AccountKinds.EXTERNAL_ACCOUNT.ref(name), known)
                .filter(id -> isLoan(id, known));
    }

    private static boolean isLoan(String id, Known known) {
        return known.find(LoanKinds.LOAN.ref(id))
                .filter(it -> !(it instanceof Loan.None))
                .isPresent();
    }

    private static List<String> clients(String name, Known known) {
        var byId =
                known.find(ClientKinds.CLIENT.ref(name))
                        .filter(Client.Registered.class::isInstance)
                        .map(_ -> name);
        return byId.or(() -> named(ClientKinds.EXTERNAL_CLIENT.ref(name), known)).stream().toList();
    }

    private static List<String> loansOf(String client, Known known) {
        return known.find(LoanKinds.LOANS_OF.ref(client)).orElse(List.of());
    }

    private static boolean runs(String loan, Known known) {
        return known.find(LoanKinds.LOAN.ref(loan))
                .filter(it ->
                        it instanceof Lent lent && lent.books().status() == Loan.Status.ACTIVE)
                .isPresent();
    }

    private static Optional<String> named(Ref<Claim> ref, Known known) {
        return known.find(ref)
                .filter(Claim.Taken.class::isInstance)
                .map(it -> ((Claim.Taken) it).by());
    }
}
