package org.quipu.log.catalogue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the sources of the core say of a record, so that its meaning is written down once.
 *
 * @param summary its first paragraph
 * @param parts what each component means
 */
record RecordWords(String summary, Map<String, String> parts) {
    private static final Path SOURCES = Path.of("../../ledger-core/src/main/java");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+ #?([^}]*)}");

    static RecordWords of(Class<?> type) {
        var file = type.getNestHost().getName().replace('.', '/') + ".java";
        var source = Approved.read(SOURCES.resolve(file));
        var declared = source.indexOf("record " + type.getSimpleName() + "(");
        var comment =
                source.substring(source.lastIndexOf("/**", declared) + 3, declared)
                        .replaceAll("(?s)\\*/.*", "")
                        .replaceAll("(?m)^\\s*\\*", "");
        var tags = comment.split("@param ", -1);
        var parts = new LinkedHashMap<String, String>();
        for (var i = 1; i < tags.length; i++) {
            var words = tags[i].split("\\s+", 2);
            parts.put(words[0], plain(words[1]));
        }
        return new RecordWords(plain(tags[0].strip().split("\\n\\s*\\n", 2)[0]), parts);
    }

    String of(String part) {
        return parts.getOrDefault(part, "");
    }

    private static String plain(String javadoc) {
        return INLINE.matcher(javadoc).replaceAll("$1").strip().replaceAll("\\s+", " ");
    }
}
