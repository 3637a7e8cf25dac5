package org.quipu.log.pipeline;

import org.jspecify.annotations.Nullable;
import org.quipu.core.Ref;
import org.quipu.core.Tag;

/**
 * The residents that one work has found already, so that it finds them again without the table of
 * all: its memory is scattered, and the ledger thread would wait for it longer than it decides.
 * Filled where the request comes in, used by the ledger thread; never by two threads at once.
 */
final class Found {
    private static final int MOST = 8;

    private final Residents all;
    private final Tag[] tags = new Tag[MOST];
    private final Resident[] things = new Resident[MOST];
    private int count;
    private long era;

    Found(Residents all) {
        this.all = all;
        this.era = all.era();
    }

    /** A memory of a thing, or null where the thing or that memory is not here. */
    @Nullable Object state(Ref<?> ref) {
        var resident = get(ref.kind().tag(), ref.id());
        if (resident == null) return null;
        if (!resident.used) resident.used = true;
        return resident.state(ref.kind());
    }

    @Nullable Resident get(Tag tag) {
        return get(tag.name(), tag.id());
    }

    private @Nullable Resident get(String name, String id) {
        if (era != all.era()) {
            era = all.era();
            count = 0;
        }
        for (var i = 0; i < count; i++) {
            if (is(tags[i], name, id) && !things[i].evicted) return things[i];
        }
        var tag = new Tag(name, id);
        var resident = all.get(tag);
        if (resident != null && count < MOST) {
            tags[count] = tag;
            things[count++] = resident;
        }
        return resident;
    }

    /** Strings keep their hash beside them: texts that differ need not be looked at. */
    private static boolean is(Tag tag, String name, String id) {
        return tag.id().hashCode() == id.hashCode()
                && tag.id().equals(id)
                && tag.name().equals(name);
    }
}
