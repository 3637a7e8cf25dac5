package org.quipu.log.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quipu.core.Envelope;
import org.quipu.core.LedgerEvent;
import org.quipu.core.account.Component;
import org.quipu.core.account.Leg;
import org.quipu.core.account.Movement;
import org.quipu.core.approval.Approvable;
import org.quipu.core.money.Money;
import org.quipu.core.payment.Payment;
import org.quipu.core.payment.PaymentCommand.ReturnPayment;
import org.quipu.core.payment.PaymentEvent.PaymentAssigned;
import org.quipu.core.payment.PaymentEvent.PaymentFileTaken;
import org.quipu.core.payment.PaymentEvent.PaymentMatched;
import org.quipu.core.payment.PaymentEvent.PaymentRefused;
import org.quipu.core.payment.PaymentEvent.PaymentReturned;
import org.quipu.core.payment.PaymentEvent.PaymentSuspended;
import org.quipu.core.payment.PaymentFile;

/**
 * One event of every kind of reported payments; part of {@link Samples}.
 *
 * @param full with every optional field, or with none
 * @param envelope of the story
 */
record PaymentSamples(boolean full, Envelope envelope) {
    private static final LocalDate MARCH_30 = LocalDate.of(2026, 3, 30);
    private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
    private static final String FILE = "pf_c0ffeec0ffeec0ffeec0";

    List<LedgerEvent> events() {
        return List.of(
                new PaymentFileTaken(
                        new PaymentFile(
                                FILE,
                                "mpesa",
                                "c0ffee".repeat(10) + "c0de",
                                optional("mpesa-2026-03-30.csv"),
                                "float-mpesa",
                                "suspense",
                                kes("1563.03")),
                        3,
                        MARCH_31,
                        envelope),
                new PaymentMatched(FILE, paid(2), "loan_51c0", 48_214, MARCH_31, envelope),
                new PaymentSuspended(
                        FILE,
                        paid(3),
                        "loan/closed",
                        optional("loan_51c0"),
                        movement(
                                leg("float-mpesa", Component.FLOAT, "521.01", "9521.01"),
                                leg("suspense", Component.SUSPENSE, "-521.01", "-521.01"))),
                new PaymentRefused(
                        FILE,
                        paid(4),
                        "posting/external-id-taken",
                        optional(48_102L),
                        MARCH_31,
                        envelope),
                new PaymentAssigned(48_216, "loan_51c0", 48_230, MARCH_31, envelope),
                new PaymentReturned(
                        48_216,
                        movement(
                                leg("suspense", Component.SUSPENSE, "521.01", "0.00"),
                                leg("float-mpesa", Component.FLOAT, "-521.01", "9000.00")),
                        optional("baraka")));
    }

    List<Approvable> commands() {
        return List.of(new ReturnPayment(48_216, optional(MARCH_31), envelope));
    }

    private static Payment paid(int line) {
        return new Payment(line, "MP884" + line, MARCH_30, kes("521.01"));
    }

    private Movement movement(Leg... legs) {
        return new Movement(MARCH_30, MARCH_31, List.of(legs), envelope);
    }

    private static Leg leg(String account, Component component, String amount, String after) {
        return new Leg.OfAccount(account, component, kes(amount), kes(after), Optional.empty());
    }

    private <T> Optional<T> optional(T value) {
        return full ? Optional.of(value) : Optional.empty();
    }

    private static Money kes(String amount) {
        return Money.of("KES " + amount);
    }
}
