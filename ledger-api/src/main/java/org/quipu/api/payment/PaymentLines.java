package org.quipu.api.payment;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quipu.api.input.Amount;
import org.quipu.api.input.Breach;
import org.quipu.api.input.Dates;
import org.quipu.api.input.ExternalId;
import org.quipu.api.operation.Moneys;
import org.quipu.api.problem.FieldError;
import org.quipu.api.problem.Problem;
import org.quipu.api.problem.ProblemException;
import org.quipu.core.money.Money;
import org.quipu.core.payment.Payment;
import org.quipu.core.payment.PaymentFile;

/**
 * Reads the lines of a CSV file (RFC 4180, comma, a header line). Every bad field is told with its
 * line and column; columns that are not known are left alone.
 */
final class PaymentLines {
    static final List<String> REQUIRED = List.of("transaction", "date", "amount", "account");

    private static final String CONTENT = "/content";
    private static final int MAX_ERRORS = 100;
    private static final int MAX_TEXT = 500;

    private final Currency currency;
    private final int longestTransaction;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private PaymentLines(Currency currency, String channel) {
        this.currency = currency;
        this.longestTransaction = 127 - channel.length();
    }

    /**
     * A line as it was written.
     *
     * @param payment what was paid
     * @param account what the payer named; may be empty
     * @param payer name and phone
     * @param narrative words with it
     */
    record Line(
            Payment payment, String account, Optional<String> payer, Optional<String> narrative) {}

    /** The lines of a file whose payments are in a currency; 400 names every bad field. */
    static List<Line> read(String content, Currency currency, String channel) {
        return new PaymentLines(currency, channel).read(content);
    }

    private List<Line> read(String content) {
        var lines = new ArrayList<Line>();
        for (var record : records(content)) {
            if (errors.size() >= MAX_ERRORS) break;
            var line = line(record);
            if (line != null) lines.add(line);
        }
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalid(List.copyOf(errors)));
        return lines;
    }

    private static List<NamedCsvRecord> records(String content) {
        var records = new ArrayList<NamedCsvRecord>();
        var reader =
                CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofNamedCsvRecord(content);
        try {
            for (var record : reader) {
                if (records.isEmpty()) requireColumns(record.getHeader());
                records.add(record);
                if (records.size() > PaymentFile.PAYMENTS) throw bad("file/too-many-lines", many());
            }
        } catch (CsvParseException e) {
            throw bad(
                    "file/not-csv",
                    "After line %d: comma-separated, quoted with \"."
                            .formatted(records.isEmpty() ? 1 : lineOf(records.getLast())));
        }
        if (records.isEmpty()) throw bad("file/no-lines", "A header line and " + many());
        return records;
    }

    private static String many() {
        return "1 to " + PaymentFile.PAYMENTS + " lines of payments.";
    }

    private static void requireColumns(List<String> header) {
        var missing = REQUIRED.stream().filter(it -> !header.contains(it)).toList();
        if (!missing.isEmpty()) {
            throw bad(
                    "file/column-missing", "The header lacks " + String.join(", ", missing) + ".");
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw bad("file/column-twice", "The header names a column twice.");
        }
    }

    private static ProblemException bad(String rule, String detail) {
        return new ProblemException(FieldError.body(CONTENT, rule, detail));
    }

    private static int lineOf(NamedCsvRecord record) {
        return Math.toIntExact(record.getStartingLineNumber());
    }

    private @Nullable Line line(NamedCsvRecord record) {
        var columns = record.getHeader().size();
        if (record.getFieldCount() != columns) {
            errors.add(
                    FieldError.body(
                            CONTENT + "/" + lineOf(record),
                            "file/other-field-count",
                            columns + " fields, as the header has."));
            return null;
        }
        var transaction = field(record, "transaction", this::transaction);
        var date = field(record, "date", Dates::read);
        var amount = field(record, "amount", this::amount);
        var account = field(record, "account", PaymentLines::text);
        field(record, "currency", this::sameCurrency);
        var payer = field(record, "payer", PaymentLines::text);
        var phone = field(record, "phone", PaymentLines::text);
        var narrative = field(record, "narrative", PaymentLines::text);
        if (transaction == null || date == null || amount == null) return null;
        if (account == null || payer == null || phone == null || narrative == null) return null;
        return new Line(
                new Payment(lineOf(record), transaction, date, amount),
                account.startsWith("ext:") ? account.substring(4) : account,
                said(Stream.of(payer, phone)),
                said(Stream.of(narrative)));
    }

    private static Optional<String> said(Stream<String> texts) {
        return texts.filter(it -> !it.isEmpty()).reduce((one, other) -> one + ", " + other);
    }

    /** The value of a field; null where it breaks a rule. A column that is not there is empty. */
    private <T> @Nullable T field(
            NamedCsvRecord record, String column, Function<String, T> meaning) {
        var pointer = CONTENT + "/" + lineOf(record) + "/" + column;
        try {
            return meaning.apply(record.findField(column).orElse("").strip());
        } catch (Breach breach) {
            errors.add(FieldError.body(pointer, breach.rule(), breach.detail()));
        } catch (ProblemException e) {
            for (var error : e.problem().errors()) {
                errors.add(FieldError.body(pointer, error.rule(), error.detail()));
            }
        }
        return null;
    }

    private String transaction(String text) {
        var id = ExternalId.of(text).text();
        if (id.length() > longestTransaction) {
            throw new Breach("external-id/shape", "With the channel at most 128 characters.");
        }
        if (!seen.add(id)) throw new Breach("file/transaction-twice", "Once in a file.");
        return id;
    }

    private Money amount(String text) {
        return Moneys.of(CONTENT, Amount.of(text).decimal(), currency);
    }

    private String sameCurrency(String text) {
        if (text.isEmpty() || text.equals(currency.getCurrencyCode())) return text;
        throw new Breach("currency/other", "The settlement account holds " + currency + ".");
    }

    private static String text(String text) {
        if (text.length() <= MAX_TEXT) return text;
        throw new Breach("text/too-long", "At most " + MAX_TEXT + " characters.");
    }
}
