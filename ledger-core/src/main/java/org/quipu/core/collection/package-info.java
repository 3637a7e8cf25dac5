/**
 * A group's meeting posted as one sheet: what each loan and savings account got, and who was
 * absent. All of it happens or none. Start with {@link
 * org.quipu.core.collection.CollectionDecider}. Imports groups, loans and savings.
 */
@NullMarked
package org.quipu.core.collection;

import org.jspecify.annotations.NullMarked;
