package org.quipu.bench;

/**
 * Which accounts postings are spread over.
 *
 * @param name for people
 * @param accounts how many; each posting takes two different ones at random
 */
record Shape(String name, int accounts) {
    static final Shape WIDE = new Shape("wide", 100_000);
    static final Shape HOT = new Shape("hot", 10);
}
