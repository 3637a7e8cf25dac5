package org.quipu.local;

import java.io.IOException;
import java.io.OutputStream;

/** Ends a child process when its parent is gone, however the parent went. */
public final class ParentWatch {
    private ParentWatch() {}

    /** Ends this JVM when its standard input does: the parent holds the other end. */
    public static void endWithParent() {
        Thread.ofPlatform()
                .daemon()
                .name("parent-watch")
                .start(() -> {
                    awaitEndOfInput();
                    System.exit(0);
                });
    }

    private static void awaitEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // no parent to listen to is the same as one that left
        }
    }
}
