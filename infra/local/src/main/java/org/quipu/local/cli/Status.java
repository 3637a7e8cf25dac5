package org.quipu.local.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quipu.local.run.Pid;
import org.quipu.local.run.Readiness;
import org.quipu.local.run.Running;
import org.quipu.local.run.Running.Addresses;
import org.quipu.local.run.Running.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what runs and whether it answers. */
@Command(
        name = "status",
        description = "Names every process with its pid, address and readiness.",
        footer = "Exit code 0 where everything is ready, 1 otherwise.")
final class Status implements Callable<Integer> {
    @Mixin Options options = new Options();

    /** The whole system. */
    record Told(
            String home,
            String state,
            @Nullable Long supervisor,
            @Nullable Addresses addresses,
            List<Line> processes) {}

    /** One process; without a pid it is an existing server, or is down. */
    record Line(String name, @Nullable Long pid, String address, boolean ready, boolean existing) {}

    @Override
    public Integer call() {
        var told = look();
        if (options.json()) {
            Options.printJson(told);
        } else {
            print(told);
        }
        return told.state().equals("ready") ? 0 : 1;
    }

    private Told look() {
        var home = options.home();
        var running = Running.in(home);
        if (running.isEmpty()) {
            return new Told(home.root().toString(), "down", null, null, List.of());
        }
        return look(home.root().toString(), running.get());
    }

    private static Told look(String home, Running running) {
        var lines = running.processes().parallelStream().map(Status::look).toList();
        var supervised = running.supervisor().alive();
        return new Told(
                home,
                state(running, supervised, lines),
                supervised ? running.supervisor().number() : null,
                running.addresses(),
                lines);
    }

    private static String state(Running running, boolean supervised, List<Line> lines) {
        if (running.phase() == Running.Phase.FAILED) return "failed";
        if (!supervised) return "dead";
        if (running.phase() != Running.Phase.READY)
            return running.phase().name().toLowerCase(Locale.ROOT);
        return lines.stream().allMatch(Line::ready) ? "ready" : "degraded";
    }

    private static Line look(Member member) {
        var existing = member.pid().isEmpty();
        var alive = member.pid().flatMap(Pid::process).map(ProcessHandle::pid);
        var ready = (existing || alive.isPresent()) && Readiness.of(member);
        return new Line(member.name(), alive.orElse(null), member.address(), ready, existing);
    }

    private static void print(Told told) {
        System.out.println(told.state() + "  " + told.home());
        for (var line : told.processes()) {
            var pid = Optional.ofNullable(line.pid()).map(Object::toString).orElse("-");
            System.out.printf(
                    "%-22s %8s  %-9s %s%n",
                    line.name(), pid, line.ready() ? "ready" : "not ready", line.address());
        }
    }
}
