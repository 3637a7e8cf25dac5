package org.quipu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.quipu.local.http.Api;

/**
 * Programs keep posting, each request under its own key until it is answered, while the processes
 * of the system are killed one after the other. What was answered is there once; nothing else is.
 */
class KilledProcessesTest {
    private static final int CALLERS = 16;

    private final QuipuSystem system = QuipuSystem.shared();
    private final SmallBank bank = new SmallBank();
    private final String token = system.token("integrator", "--institution", bank.name);
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Throwable> surprises = new ConcurrentHashMap<>();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_posted_twice() throws Exception {
        var callers = new ArrayList<Thread>();
        for (var i = 0; i < CALLERS; i++) {
            var caller = i;
            callers.add(Thread.startVirtualThread(() -> post(caller)));
        }
        for (var victim : List.of("ledger-api", "kafka", "projections", "postgres")) {
            awaitMore(100);
            system.kill(victim);
        }
        awaitMore(100);
        stop.set(true);
        for (var caller : callers) caller.join();

        assertThat(surprises).isEmpty();
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        var last = acknowledged.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        system.awaitReady();
        bank.applied(last);
        assertThat(balanceAt(system.api() + "/v1/savings-accounts/"))
                .isEqualTo(acknowledged.size() + ".00");
        assertThat(balanceAt(system.projections() + "/v1/balances/"))
                .isEqualTo(acknowledged.size() + ".00");
    }

    private void post(int caller) {
        try (var api = new Api(system.api(), () -> token)) {
            for (var n = 0; !stop.get(); n++) {
                var key = "kill-" + caller + "-" + n;
                var body = Map.of("amount", "1.00", "settlementAccount", "till-1");
                var path = "/v1/savings-accounts/" + bank.account + "/deposits";
                var answer = api.post(path, body, key);
                if (answer.status() == 409) {
                    n--; // the first attempt is still being decided: ask again
                    continue;
                }
                var position = answer.orFail(key).json().path("position").asLong();
                acknowledged.put(key, position);
            }
        } catch (RuntimeException e) {
            surprises.put("caller " + caller, e);
        }
    }

    private void awaitMore(int count) throws InterruptedException {
        var goal = acknowledged.size() + count;
        while (acknowledged.size() < goal && surprises.isEmpty()) Thread.sleep(20);
    }

    private String balanceAt(String path) {
        try (var api = new Api("", () -> token)) {
            return api.get(path + bank.account).json().path("balance").asString();
        }
    }
}
