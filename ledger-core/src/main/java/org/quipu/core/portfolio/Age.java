package org.quipu.core.portfolio;

/** How old arrears are: of a contract by its days past due, of an instalment by its own. */
public enum Age {
    /** Nothing is late. */
    CURRENT("current", 0, 0),
    /** Up to a month. */
    TO_30("1-30", 1, 30),
    /** Up to two. */
    TO_60("31-60", 31, 60),
    /** Up to three. */
    TO_90("61-90", 61, 90),
    /** Up to half a year. */
    TO_180("91-180", 91, 180),
    /** More. */
    OLDER(">180", 181, Integer.MAX_VALUE);

    private final String label;
    private final int first;
    private final int last;

    Age(String label, int first, int last) {
        this.label = label;
        this.first = first;
        this.last = last;
    }

    /** The name in reports, such as {@code 31-60}. */
    public String label() {
        return label;
    }

    /**
     * The youngest of this age.
     *
     * @return days past due
     */
    public int first() {
        return first;
    }

    /**
     * The oldest of this age.
     *
     * @return days past due
     */
    public int last() {
        return last;
    }

    /**
     * The age of so many days.
     *
     * @param daysPastDue not below zero
     * @return the age
     */
    public static Age of(int daysPastDue) {
        for (var age : values()) {
            if (daysPastDue <= age.last) return age;
        }
        throw new IllegalArgumentException("no age of " + daysPastDue);
    }
}
