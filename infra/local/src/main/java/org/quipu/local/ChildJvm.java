package org.quipu.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How this JVM starts another one with its own classes. */
public final class ChildJvm {
    private ChildJvm() {}

    /** The command line of a JVM of the same JDK: options first, then the main class. */
    public static List<String> command(List<String> options, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(java().toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    /** The java of this JVM. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** This JVM's class path; Surefire hides the true one behind a manifest and names it aside. */
    public static String classPath() {
        var surefire = System.getProperty("surefire.test.class.path");
        var path = surefire == null ? System.getProperty("java.class.path") : surefire;
        return Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
