package org.quipu.api.loan;

import java.util.List;
import java.util.Optional;
import org.quipu.api.input.Meaning;

/** What a dry run answers beside what would be done. */
public record Previewed(
        @Meaning(
                        value =
                                "Stands for the request and the figures of the loans it touches: the same"
                                        + " request with it does exactly this, or is refused. Absent"
                                        + " where nothing would happen.",
                        example =
                                "1f0c2d9a7b3e4f5061728394a5b6c7d8e9f00112233445566778899aabbccdde")
                Optional<String> previewHash,
        @Meaning("The loans it touches, before and after, on the business date.")
                Optional<List<LoanChange>> preview) {}
