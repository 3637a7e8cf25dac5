package org.quipu.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script finds a JDK 25 wherever it is, and passes by those that are none. */
class LauncherScriptTest {
    @TempDir Path folder;

    private Path script;
    private Path folders;

    @BeforeEach
    void lay_a_built_project() throws Exception {
        var project = Files.createDirectories(folder.resolve("project"));
        script = Files.copy(Path.of("../../quipu"), project.resolve("quipu"));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        var target = Files.createDirectories(project.resolve("infra/local/target"));
        Files.writeString(target.resolve("quipu-local-0.1.0-SNAPSHOT.jar"), "");
        Files.writeString(target.resolve("class-path"), "");
        folders = Files.createDirectories(folder.resolve("jvm"));
    }

    @Test
    void takes_the_jdk_of_java_home() throws Exception {
        var jdk = jdk(folder.resolve("mine"), "25.0.1");

        assertThat(run(Map.of("JAVA_HOME", jdk.toString())).output()).contains("java of mine");
    }

    @Test
    void passes_by_an_older_java_home_for_the_usual_folders() throws Exception {
        var old = jdk(folder.resolve("old"), "17.0.9");
        jdk(folders.resolve("jdk-21"), "21.0.1");
        jdk(folders.resolve("jdk-25"), "25");

        assertThat(run(Map.of("JAVA_HOME", old.toString())).output()).contains("java of jdk-25");
    }

    @Test
    void takes_the_jdk_on_the_path() throws Exception {
        var jdk = jdk(folder.resolve("onpath"), "25.0.2");

        assertThat(run(Map.of("PATH", jdk.resolve("bin") + ":" + System.getenv("PATH"))).output())
                .contains("java of onpath");
    }

    @Test
    void is_not_fooled_by_a_version_that_merely_begins_with_25() throws Exception {
        jdk(folders.resolve("jdk-250"), "250.1");

        assertThat(run(Map.of()).exit()).isNotZero();
    }

    @Test
    void says_what_to_install_where_there_is_none() throws Exception {
        var ended = run(Map.of());

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.output()).contains("no JDK 25 found").contains("Temurin 25");
    }

    private static Path jdk(Path home, String version) throws IOException {
        var bin = Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (var tool : new String[] {"java", "javac"}) {
            var file = bin.resolve(tool);
            Files.writeString(file, "#!/bin/sh\necho " + tool + " of " + home.getFileName() + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private record Ended(int exit, String output) {}

    /** Runs with an environment in which only what the test lays is found. */
    private Ended run(Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(script.toString(), "status").redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("QUIPU_JVM_FOLDERS", folders.toString());
        builder.environment().put("PATH", pathWithoutJava());
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    /** The tools the script uses, one by one: a folder of the machine may hold a java as well. */
    private String pathWithoutJava() throws IOException {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : new String[] {"bash", "readlink", "dirname", "grep", "cat"}) {
            var file = tools.resolve(tool);
            Files.writeString(file, "#!/bin/sh\nexec " + found(tool) + " \"$@\"\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return tools.toString();
    }

    private static Path found(String tool) {
        for (var folder : new String[] {"/usr/bin", "/bin"}) {
            if (Files.exists(Path.of(folder, tool))) return Path.of(folder, tool);
        }
        throw new IllegalStateException("no " + tool + " here");
    }
}
