package org.quipu.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** CPU time spent so far, in microseconds. Linux only: it reads {@code /proc}. */
final class Cpu {
    /** What {@code /proc} counts in: USER_HZ, 100 on every Linux. */
    private static final long MICROS_A_TICK = 10_000;

    private static final int USER = 11; // fields of stat after the name, see proc(5)
    private static final int SYSTEM = 12;
    private static final int USER_OF_CHILDREN = 13;
    private static final int SYSTEM_OF_CHILDREN = 14;

    private Cpu() {}

    /** Of this JVM: load generator, pipeline, garbage collector and compiler. */
    static long ofThisJvm() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1_000;
    }

    /** Of processes that this JVM started and that have ended. */
    static long ofEndedChildren() {
        var fields = fields(ProcessHandle.current().pid());
        return (fields[USER_OF_CHILDREN] + fields[SYSTEM_OF_CHILDREN]) * MICROS_A_TICK;
    }

    /** Of a process, its living children and those that have ended. */
    static long ofTree(long pid) {
        var ticks = 0L;
        var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children);
        for (var child : children.toList()) ticks += all(child.pid());
        return (ticks + all(pid)) * MICROS_A_TICK;
    }

    private static long all(long pid) {
        var fields = fields(pid);
        return fields[USER]
                + fields[SYSTEM]
                + fields[USER_OF_CHILDREN]
                + fields[SYSTEM_OF_CHILDREN];
    }

    private static long[] fields(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var texts = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            var fields = new long[SYSTEM_OF_CHILDREN + 1];
            for (var i = USER; i < fields.length; i++) fields[i] = Long.parseLong(texts[i]);
            return fields;
        } catch (NoSuchFileException _) {
            return new long[SYSTEM_OF_CHILDREN + 1]; // ended meanwhile: counted by its parent
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
