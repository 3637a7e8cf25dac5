/**
 * The authorization server of local mode: an OIDC issuer on loopback with one demo person and one
 * machine client a role, whose keys and passwords are made once per data folder.
 *
 * <p>May import Spring and Nimbus; nothing of the ledger. Start with {@link
 * org.quipu.local.auth.Identity}, which says how a login name chooses its institution.
 */
@NullMarked
package org.quipu.local.auth;

import org.jspecify.annotations.NullMarked;
