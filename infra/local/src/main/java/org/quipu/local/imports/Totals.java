package org.quipu.local.imports;

import java.util.List;

/** What stands after an import, held against the files. */
public interface Totals {
    /** Every figure that is not the file's, the first hundred. */
    List<String> differences();

    /** Whether every figure is the files'. */
    boolean right();
}
