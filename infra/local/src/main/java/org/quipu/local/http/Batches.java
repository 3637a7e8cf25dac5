package org.quipu.local.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends lines in order through the batch endpoint, many at a time, and counts what they did. */
public final class Batches {
    /** Well under the endpoint's 10,000 lines and 8 MiB, so that progress is seen. */
    private static final int LINES = 2_000;

    private static final int BYTES = 4 * 1024 * 1024;
    private static final int FAILURES_TOLD = 5;

    private final Api api;
    private final String key;
    private final Consumer<Counts> progress;
    private final List<BatchLine> waiting = new ArrayList<>();
    private int waitingBytes;
    private int sent;
    private Counts counts = new Counts(0, 0, 0);

    /**
     * What was done so far.
     *
     * @param done lines that had an effect now
     * @param replayed lines that an earlier run had done
     * @param position the highest position answered
     */
    public record Counts(int done, int replayed, long position) {
        private Counts plus(JsonNode answer) {
            var before = answer.path("replayed").asBoolean(false);
            var at = answer.path("body").path("position").asLong(0);
            return new Counts(
                    done + (before ? 0 : 1), replayed + (before ? 1 : 0), Math.max(position, at));
        }
    }

    /** Sends to a ledger; each batch's own key begins with {@code key}. */
    public Batches(Api api, String key, Consumer<Counts> progress) {
        this.api = api;
        this.key = key;
        this.progress = progress;
    }

    /** Adds a line; it is sent when enough wait. */
    public void add(BatchLine line) {
        waiting.add(line);
        waitingBytes += line.json().getBytes(StandardCharsets.UTF_8).length + 1;
        if (waiting.size() == LINES || waitingBytes > BYTES) send();
    }

    /** Sends what waits. */
    public Counts finish() {
        if (!waiting.isEmpty()) send();
        return counts;
    }

    private void send() {
        var text = new StringBuilder();
        waiting.forEach(line -> text.append(line.json()).append('\n'));
        var answer =
                api.postLines("/v1/batches", text.toString(), key + "-" + sent++)
                        .orFail("a batch of " + waiting.size() + " lines");
        var failures = new ArrayList<String>();
        for (var line : answer.body().strip().split("\n", -1)) take(line, failures);
        if (!failures.isEmpty()) throw new IllegalStateException(told(failures));
        waiting.clear();
        waitingBytes = 0;
        progress.accept(counts);
    }

    private void take(String line, List<String> failures) {
        var answer = JsonMapper.shared().readTree(line);
        var status = answer.path("status").asInt(0);
        if (status >= 200 && status < 300) {
            counts = counts.plus(answer);
        } else {
            var asked = waiting.get(answer.path("line").asInt(1) - 1);
            failures.add(asked.json() + "\n    was answered " + line);
        }
    }

    private static String told(List<String> failures) {
        var first = failures.subList(0, Math.min(FAILURES_TOLD, failures.size()));
        return failures.size() + " lines were not done, first\n  " + String.join("\n  ", first);
    }
}
