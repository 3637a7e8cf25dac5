package org.quipu.core.servicing;

/**
 * An amount owed, paid or waived, split by component; minor units.
 *
 * @param penalty for being late
 * @param fee for the service
 * @param interest for the use of the money
 * @param principal the money itself
 */
public record Debt(long penalty, long fee, long interest, long principal) {
    /** Nothing. */
    public static final Debt NONE = new Debt(0, 0, 0, 0);

    /** An amount of one component. */
    public static Debt of(DebtComponent component, long amount) {
        return switch (component) {
            case PENALTY -> new Debt(amount, 0, 0, 0);
            case FEE -> new Debt(0, amount, 0, 0);
            case INTEREST -> new Debt(0, 0, amount, 0);
            case PRINCIPAL -> new Debt(0, 0, 0, amount);
        };
    }

    /** One component's amount. */
    public long of(DebtComponent component) {
        return switch (component) {
            case PENALTY -> penalty;
            case FEE -> fee;
            case INTEREST -> interest;
            case PRINCIPAL -> principal;
        };
    }

    /** The sum of two. */
    public Debt plus(Debt other) {
        return new Debt(
                penalty + other.penalty,
                fee + other.fee,
                interest + other.interest,
                principal + other.principal);
    }

    /** The difference of two. */
    public Debt minus(Debt other) {
        return new Debt(
                penalty - other.penalty,
                fee - other.fee,
                interest - other.interest,
                principal - other.principal);
    }

    /** All components together. */
    public long total() {
        return penalty + fee + interest + principal;
    }

    /** Whether nothing is left of any component. */
    public boolean isZero() {
        return penalty == 0 && fee == 0 && interest == 0 && principal == 0;
    }
}
