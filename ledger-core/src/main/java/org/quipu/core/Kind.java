package org.quipu.core;

/**
 * A kind of thing that is remembered: which tag its events carry and how they are folded. Each
 * feature declares its kinds as constants; two kinds may remember different things of one tag.
 *
 * @param <S> what is remembered
 */
public final class Kind<S> {
    private final String name;
    private final String tag;
    private final Fold<S> fold;

    /**
     * Declares a kind.
     *
     * @param name its own name, unique among kinds
     * @param tag the name of the tag its events carry
     * @param fold how they are remembered
     */
    public Kind(String name, String tag, Fold<S> fold) {
        this.name = name;
        this.tag = tag;
        this.fold = fold;
    }

    /**
     * Names one thing of this kind.
     *
     * @param id which
     * @return the reference
     */
    public Ref<S> ref(String id) {
        return new Ref<>(this, id);
    }

    /**
     * The kind's own name.
     *
     * @return for example {@code account}
     */
    public String name() {
        return name;
    }

    /**
     * The name of the tag that its events carry.
     *
     * @return for example {@code account}
     */
    public String tag() {
        return tag;
    }

    /**
     * How its events are remembered.
     *
     * @return the fold
     */
    public Fold<S> fold() {
        return fold;
    }

    /** By name, so that sets of references have one order in every process; equal is the same. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
