package org.quipu.log.pipeline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.quipu.core.Ref;

/** Requests that are decided one after the other, in runs of 200, so that others get their turn. */
final class InOrder {
    private static final int RUN = 200;

    private final List<Work> works;
    private final LedgerThread thread;
    private final LoadStage loading;
    private final DecideStage deciding;
    private int at;

    InOrder(List<Work> works, LedgerThread thread, LoadStage loading, DecideStage deciding) {
        this.works = works;
        this.thread = thread;
        this.loading = loading;
        this.deciding = deciding;
    }

    /** Loads what can be loaded beforehand, all at once, and begins. */
    void start() {
        var missing = new HashSet<Ref<?>>();
        var unsure = new HashSet<KeyHash>();
        for (var work : works) {
            missing.addAll(loading.absentOf(work));
            unsure.addAll(loading.unsureKeysOf(work));
        }
        if (missing.isEmpty() && unsure.isEmpty()) {
            enter();
            return;
        }
        loading.load(
                missing,
                unsure,
                (loaded, failure) -> {
                    if (loaded == null) {
                        var cause = LoadStage.unavailable(failure);
                        works.forEach(work -> work.answer.completeExceptionally(cause));
                        return;
                    }
                    loading.install(loaded, missing, new LinkedHashMap<>());
                    for (var work : works) LoadStage.note(loaded, unsure, work);
                    enter();
                });
    }

    private void enter() {
        var first = works.getFirst();
        thread.execute(first.lane, first.application, this::run);
    }

    private void run() {
        for (var count = 0; at < works.size(); count++) {
            if (count == RUN) {
                enter();
                return;
            }
            var work = works.get(at);
            if (!deciding.isReady(work, this::run)) return;
            at++;
            deciding.settle(work);
        }
    }
}
