package org.quipu.local.imports;

import java.time.LocalDate;

/** What an import is made of. */
interface ImportFiles {
    /** The institution's first business date. */
    LocalDate firstDay();

    /** Twelve hex digits that the files' bytes determine; the batches' keys begin with it. */
    String fingerprint();
}
