package org.quipu.log.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quipu.log.Hash;
import org.quipu.log.NotDone;

@Timeout(60)
class WriterTest {
    @Test
    void fails_what_is_handed_to_it_after_its_end() {
        var writer =
                new Writer(
                        new MachineThreads(),
                        appendingNothing(),
                        new Silent(),
                        "node/1",
                        new Head(1, 0, Hash.ORIGIN));
        writer.start();
        writer.stop();
        var late = Append.ticket(0);
        writer.enqueue(late);
        assertThat(late.done).isCompletedExceptionally();
        assertThat(writer.queuedBytes()).isZero();
    }

    private static LogStore appendingNothing() {
        return (LogStore)
                Proxy.newProxyInstance(
                        LogStore.class.getClassLoader(),
                        new Class<?>[] {LogStore.class},
                        (_, _, _) -> true);
    }

    private static final class Silent implements Writer.Listener {
        @Override
        public void committed(Writer writer, List<Append> group, Head head) {}

        @Override
        public void rejected(Writer writer, List<Append> group, Exception cause) {}

        @Override
        public void deposed(Writer writer, List<Append> lost, NotDone why) {}
    }
}
