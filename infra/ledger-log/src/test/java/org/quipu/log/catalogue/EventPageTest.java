package org.quipu.log.catalogue;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Superseded;
import org.quipu.core.Tag;
import org.quipu.core.bank.Bank;
import org.quipu.core.journal.BooksDirectly;

/** The page for people says what the program does. */
class EventPageTest {
    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final String HEAD =
            "| event | when | filed under | journal |\n|---|---|---|---|\n";

    @Test
    void lists_every_event() {
        var codec = new EventCodec(EventNames.catalogue());
        var rows = new TreeMap<String, String>();
        for (var event : new Samples(true).events()) {
            rows.put(codec.nameOf(event), row(codec.nameOf(event), event));
        }
        EventNames.catalogue().superseded().forEach((name, old) -> rows.put(name, row(name, old)));
        var page = Approved.read(PAGE);
        var start = page.indexOf(HEAD) + HEAD.length();
        var end = page.indexOf("\n\n", start);
        Approved.verify(
                PAGE,
                page.substring(0, start) + String.join("\n", rows.values()) + page.substring(end));
    }

    /** What is read and written no more. */
    private static String row(String name, Class<? extends Superseded> old) {
        return row(
                name, RecordWords.of(old).summary() + " Read for ever, written no more.", "", "");
    }

    private static String row(String name, LedgerEvent event) {
        return row(
                name,
                RecordWords.of(event.getClass()).summary(),
                event.tags().stream()
                        .map(Tag::name)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                Bank.journal(event).isPresent() || event instanceof BooksDirectly ? "yes" : "no");
    }

    private static String row(String name, String when, String filedUnder, String journal) {
        return "| [`%s`](../infra/ledger-log/src/main/resources/org/quipu/log/catalogue/schemas/%s.json) | %s | %s | %s |"
                .formatted(name, name, when, filedUnder, journal);
    }
}
