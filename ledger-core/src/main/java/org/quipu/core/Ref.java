package org.quipu.core;

/**
 * Names one thing whose history a decision needs.
 *
 * @param kind what kind of thing
 * @param id which one
 * @param <S> what is remembered of it
 */
public record Ref<S>(Kind<S> kind, String id) {
    /**
     * The tag that the events of this thing carry.
     *
     * @return kind's tag and id
     */
    public Tag toTag() {
        return new Tag(kind.tag(), id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
