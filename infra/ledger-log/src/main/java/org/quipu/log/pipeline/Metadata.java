package org.quipu.log.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.quipu.core.Tag;

/**
 * What stands beside every event: for each of its tags the thing's own count of events and the
 * digest of its previous one, so that one thing's history proves its own completeness.
 */
final class Metadata {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Metadata() {}

    /** {@code {"chain":{"account:sav_1":[5,"…"],…}}}, the digests in base64url. */
    static byte[] of(List<Tag> tags, List<Version> before) {
        var json = new StringBuilder(tags.size() * 96 + 16).append("{\"chain\":{");
        for (var i = 0; i < before.size(); i++) {
            if (i > 0) json.append(',');
            json.append('"');
            escape(tags.get(i).name(), json);
            json.append(':');
            escape(tags.get(i).id(), json);
            json.append("\":[").append(before.get(i).sequence() + 1).append(",\"");
            json.append(BASE64.encodeToString(before.get(i).leaf())).append("\"]");
        }
        return json.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void escape(String text, StringBuilder json) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') json.append('\\');
            if (c < ' ') json.append("\\u%04x".formatted((int) c));
            else json.append(c);
        }
    }
}
