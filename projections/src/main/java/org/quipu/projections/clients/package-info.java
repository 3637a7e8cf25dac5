/**
 * Who belongs where: clients, groups, who is a member of which since when, and what meetings
 * brought. Nothing here names a person: names lie outside the log and are asked of ledger-api in
 * the visitor's name. Start with {@link org.quipu.projections.clients.ClientQueries}.
 */
@NullMarked
package org.quipu.projections.clients;

import org.jspecify.annotations.NullMarked;
