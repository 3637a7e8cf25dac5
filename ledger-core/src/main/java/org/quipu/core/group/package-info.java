/**
 * Groups of clients who borrow and save together. A client may belong to any number of groups;
 * every membership has its days. No personal data: a group's name is a code. Start with {@link
 * org.quipu.core.group.Group}. Imports the contract, {@code client} and {@code journal}.
 */
@NullMarked
package org.quipu.core.group;

import org.jspecify.annotations.NullMarked;
