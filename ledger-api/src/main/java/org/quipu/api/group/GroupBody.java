package org.quipu.api.group;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.quipu.api.input.Code;
import org.quipu.api.input.ExternalId;
import org.quipu.api.input.Identifier;
import org.quipu.api.input.Inline;
import org.quipu.api.input.Meaning;
import org.quipu.core.group.Arrangement;
import org.quipu.core.group.Arrangement.Every;

/** What is sent about groups. */
final class GroupBody {
    private GroupBody() {}

    /** How the bank works with a group. */
    record Working(
            @Meaning(value = "The loan officer in charge, a code.", example = "officer-2")
                    Optional<Code> officer,
            @Meaning(value = "When the group meets.") Optional<Meeting> meeting) {
        Arrangement arrangement() {
            return new Arrangement(
                    officer.map(Code::text),
                    meeting.map(it -> new Arrangement.Meeting(it.weekday(), it.every())));
        }
    }

    /** When a group meets. */
    record Meeting(
            @Meaning(value = "The day of the week.", example = "tuesday") DayOfWeek weekday,
            @Meaning(value = "How often.", example = "weekly") Every every) {}

    /** A new group. */
    record Forming(
            @Meaning(value = "A code that names no person.", example = "umoja-3") Code name,
            @Meaning(value = "Where the group belongs.", example = "main") Code branch,
            @Meaning(value = "Whether each member answers for the loans of all.")
                    Boolean jointLiability,
            @Inline Working working,
            @Meaning(value = "Its first day; the business date if absent.")
                    Optional<LocalDate> formedOn,
            @Meaning(value = "Your own identifier of the group, unique.", example = "G-3")
                    Optional<ExternalId> externalId) {}

    /** Another way to work with a group, whole: what is absent is none from then on. */
    record Change(
            @Inline Working working,
            @Meaning(value = "The first day it holds; the business date if absent.")
                    Optional<LocalDate> validFrom) {}

    /** A client joins. */
    record Joining(
            @Meaning(value = "Who.", example = "ext:C-31") Identifier client,
            @Meaning(value = "The first day; the business date if absent.")
                    Optional<LocalDate> joinedOn) {}

    /** A client leaves. */
    record Leaving(
            @Meaning(value = "Who.", example = "ext:C-31") Identifier client,
            @Meaning(
                            value =
                                    "The first day on which the client is no member; the business date if"
                                            + " absent.")
                    Optional<LocalDate> leftOn) {}

    /** A group ends. */
    record Dissolution(
            @Meaning(value = "The first day on which it is no more; the business date if absent.")
                    Optional<LocalDate> dissolvedOn) {}
}
