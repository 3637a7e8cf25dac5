package org.quipu.log;

import java.util.concurrent.CountDownLatch;

/** Holds back who knocks while it is shut. */
final class Gate {
    private volatile CountDownLatch opened = new CountDownLatch(0);
    private volatile CountDownLatch knocked = new CountDownLatch(0);

    void shut() {
        knocked = new CountDownLatch(1);
        opened = new CountDownLatch(1);
    }

    void open() {
        opened.countDown();
    }

    void pass() {
        var until = opened;
        knocked.countDown();
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitKnock() throws InterruptedException {
        knocked.await();
    }
}
