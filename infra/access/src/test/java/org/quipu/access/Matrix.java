package org.quipu.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who was let in where: counts what was asked, keeps what was answered wrongly. */
public final class Matrix {
    private final Map<String, Integer> rows = new TreeMap<>();
    private final List<String> wronglyAllowed = new ArrayList<>();
    private final List<String> otherwiseWrong = new ArrayList<>();

    /** One that must be turned away with one status. */
    public void turnsAway(String part, String row, int status, int expected) {
        count(part);
        if (status == expected) return;
        (status < 400 ? wronglyAllowed : otherwiseWrong)
                .add("%s, %s: %d instead of %d".formatted(part, row, status, expected));
    }

    /** One that the door itself must not turn away. */
    public void letsIn(String part, String row, int status) {
        count(part);
        if (status == 401 || status == 403 || status >= 500) {
            otherwiseWrong.add("%s, %s: %d".formatted(part, row, status));
        }
    }

    /** Another's thing, which must look as one that does not exist. */
    public void hides(String part, String row, String others, String absent) {
        count(part);
        if (!others.equals(absent) || others.startsWith("2")) {
            wronglyAllowed.add("%s, %s: %s and not %s".formatted(part, row, others, absent));
        }
    }

    private void count(String part) {
        rows.merge(part, 1, Integer::sum);
    }

    /** How many were asked. */
    public int rows() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those who got in and should not. */
    public List<String> wronglyAllowed() {
        return List.copyOf(wronglyAllowed);
    }

    /** Those who were answered otherwise than the document says, and did not get in. */
    public List<String> otherwiseWrong() {
        return List.copyOf(otherwiseWrong);
    }

    @Override
    public String toString() {
        return "%,d rows %s, wrongly allowed %d, otherwise wrong %d"
                .formatted(rows(), rows, wronglyAllowed.size(), otherwiseWrong.size());
    }
}
