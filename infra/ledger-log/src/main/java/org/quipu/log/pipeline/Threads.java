package org.quipu.log.pipeline;

import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Where the pipeline's threads come from and by which time they wait: the machine's in earnest, a
 * simulator's otherwise. Whatever waits for another thread without a time limit does not come here.
 */
public interface Threads {
    /**
     * A thread that always works: one that decides, or one that appends.
     *
     * @param name of the thread
     * @param work what it does
     * @return not started yet
     */
    Thread working(String name, Runnable work);

    /**
     * A thread that mostly waits.
     *
     * @param name of the thread
     * @param work what it does
     * @return not started yet
     */
    Thread waiting(String name, Runnable work);

    /**
     * Waits.
     *
     * @param millis how long
     * @throws InterruptedException if the thread is to stop
     */
    void sleep(long millis) throws InterruptedException;

    /**
     * Waits for the next of a queue.
     *
     * @param queue where it comes from
     * @param millis not longer than this
     * @param <T> what it is
     * @return the next; null where none came in time
     * @throws InterruptedException if the thread is to stop
     */
    <T> @Nullable T poll(BlockingQueue<T> queue, long millis) throws InterruptedException;

    /**
     * Waits for a thread to end.
     *
     * @param thread which
     * @param millis not longer than this
     * @throws InterruptedException if the waiting thread is to stop
     */
    void join(Thread thread, long millis) throws InterruptedException;

    /**
     * A clock that only runs forward.
     *
     * @return nanoseconds since some moment
     */
    long nanoTime();
}
