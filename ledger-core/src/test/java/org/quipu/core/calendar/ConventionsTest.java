package org.quipu.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In an application's one jar, threads of the common pool do not see the libraries in it. */
class ConventionsTest {
    @Test
    void are_found_whatever_thread_asks_first() throws Exception {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        try (var application = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            var rule = application.loadClass(HolidayRule.class.getName());
            var days = application.loadClass(BusinessDays.class.getName());
            var sunday = LocalDate.of(2026, 3, 1);
            assertThat(
                            rule.getMethod("shift", List.class, days)
                                    .invoke(
                                            rule.getField("FOLLOWING").get(null),
                                            List.of(sunday),
                                            days.getField("EVERY_DAY").get(null)))
                    .isEqualTo(List.of(sunday));
            var count = application.loadClass(DayCount.class.getName());
            assertThat(
                            count.getMethod("between", LocalDate.class, LocalDate.class)
                                    .invoke(
                                            count.getField("ACT_365F").get(null),
                                            sunday,
                                            sunday.plusDays(1))
                                    .toString())
                    .contains("365");
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private static URL[] jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(ConventionsTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
