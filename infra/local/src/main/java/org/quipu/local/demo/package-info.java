/**
 * Two years in the life of a made-up institution, lived through the public API: who its people are,
 * what they do on which day, and what the office does at the end of days and months. Everything
 * follows from a fixed seed and from what the API answers, so that two lives are the same. Start
 * with {@link org.quipu.local.demo.Life}.
 */
@NullMarked
package org.quipu.local.demo;

import org.jspecify.annotations.NullMarked;
