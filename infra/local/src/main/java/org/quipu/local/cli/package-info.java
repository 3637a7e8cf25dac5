/**
 * The commands of {@code ./quipu}. Each reads its options, asks others to work and prints; what it
 * prints is for people, or JSON for programs by {@code --output json}.
 *
 * <p>Start with {@link org.quipu.local.cli.Quipu}.
 */
@NullMarked
package org.quipu.local.cli;

import org.jspecify.annotations.NullMarked;
