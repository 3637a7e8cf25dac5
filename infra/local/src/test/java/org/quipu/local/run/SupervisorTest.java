package org.quipu.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quipu.local.ChildJvm;
import org.quipu.local.Ports;
import org.quipu.local.run.Running.Member;
import org.quipu.local.run.Running.Phase;

class SupervisorTest {
    @TempDir Path folder;
    private Home home;
    private Path jar;
    private int apiPort;
    private int projectionsPort;

    @BeforeEach
    void make_a_home() throws Exception {
        home = new Home(folder.resolve("home"));
        jar = FakeApplication.jar(folder);
        apiPort = Ports.free();
        projectionsPort = Ports.free();
    }

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.stop(home);
    }

    @Test
    void brings_back_whatever_is_killed_and_stops_all_in_order() throws Exception {
        var supervisor = start();
        var ready = await(running -> running.phase() == Phase.READY);
        assertThat(ready.processes())
                .extracting(Member::name)
                .containsExactlyInAnyOrder(
                        "postgres", "kafka", "authorization-server", "ledger-api", "projections");
        assertThat(ready.processes()).allMatch(Readiness::of);

        for (var name : List.of("postgres", "kafka", "ledger-api")) {
            var before = pidOf(Running.in(home).orElseThrow(), name);
            before.process().orElseThrow().destroyForcibly();
            var after = await(running -> !pidOf(running, name).equals(before));
            assertThat(pidOf(after, name).alive()).as(name + " is back").isTrue();
        }

        supervisor.destroy();
        assertThat(supervisor.waitFor()).isZero();
        assertThat(Running.in(home)).isEmpty();
        assertThat(ready.processes()).noneMatch(member -> member.pid().orElseThrow().alive());
    }

    @Test
    void is_cleaned_up_after_it_was_killed_itself() throws Exception {
        var supervisor = start();
        var ready = await(running -> running.phase() == Phase.READY);
        supervisor.destroyForcibly().waitFor();

        Leftovers.stop(home);

        assertThat(ready.processes()).noneMatch(member -> member.pid().orElseThrow().alive());
        assertThat(Running.in(home)).isEmpty();
    }

    private Process start() throws Exception {
        var command = new ArrayList<String>();
        command.addAll(
                ChildJvm.command(
                        List.of(),
                        SupervisorMain.class,
                        home.root().toString(),
                        Integer.toString(apiPort),
                        Integer.toString(projectionsPort),
                        jar.toString(),
                        jar.toString()));
        Files.createDirectories(home.logs());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.log("supervisor").toFile())
                .start();
    }

    private Running await(Predicate<Running> wanted) throws Exception {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        var seen = Optional.<Running>empty();
        while (System.nanoTime() < end) {
            seen = Running.in(home);
            if (seen.filter(wanted).isPresent()) return seen.get();
            assertThat(seen.filter(now -> now.phase() == Phase.FAILED)).as(this::log).isEmpty();
            Thread.sleep(50);
        }
        throw new AssertionError("not reached: " + seen + "\n" + log());
    }

    private String log() {
        try {
            return Files.readString(home.log("supervisor"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Pid pidOf(Running running, String name) {
        return running.processes().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .flatMap(Member::pid)
                .orElse(new Pid(0, 0));
    }
}
