/**
 * Founding institutions and accepting that a log lost its tail, by operators. Start with {@link
 * org.quipu.api.institution.InstitutionOperations}.
 */
@NullMarked
package org.quipu.api.institution;

import org.jspecify.annotations.NullMarked;
