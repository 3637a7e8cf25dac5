package org.quipu.log.pipeline;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The machine's own threads and clock. */
public final class MachineThreads implements Threads {
    @Override
    public Thread working(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().unstarted(work);
    }

    @Override
    public Thread waiting(String name, Runnable work) {
        return Thread.ofVirtual().name(name).unstarted(work);
    }

    @Override
    public void sleep(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    @Override
    public <T> @Nullable T poll(BlockingQueue<T> queue, long millis) throws InterruptedException {
        return queue.poll(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void join(Thread thread, long millis) throws InterruptedException {
        thread.join(millis);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }
}
