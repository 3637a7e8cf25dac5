package org.quipu.core;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All kinds of things the bank remembers, found by the tag their events carry. */
public final class Kinds {
    private final Map<String, List<Kind<?>>> byTag;

    /**
     * Gathers kinds.
     *
     * @param kinds all of them
     */
    public Kinds(Collection<? extends Kind<?>> kinds) {
        byTag =
                Map.copyOf(
                        kinds.stream()
                                .collect(
                                        groupingBy(
                                                Kind::tag,
                                                java.util.stream.Collectors.mapping(
                                                        kind -> kind,
                                                        java.util.stream.Collectors
                                                                .toUnmodifiableList()))));
    }

    /**
     * The kinds whose events carry a tag.
     *
     * @param tag the tag's name
     * @return those kinds, none where nothing remembers the tag
     */
    public List<Kind<?>> of(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }
}
