package org.quipu.core.group;

import java.util.Optional;

/**
 * What never changes of a group.
 *
 * @param name a code that names no person
 * @param branch where it belongs
 * @param jointLiability whether each member answers for the loans of all
 * @param externalId the caller's own identifier, unique among groups
 */
public record GroupTerms(
        String name, String branch, boolean jointLiability, Optional<String> externalId) {}
