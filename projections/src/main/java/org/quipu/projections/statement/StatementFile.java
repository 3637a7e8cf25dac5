package org.quipu.projections.statement;

import java.util.List;
import java.util.Optional;
import org.quipu.projections.balances.IssuedStatement;
import org.quipu.projections.table.Cell;
import org.quipu.projections.table.Table;
import org.quipu.projections.table.TableFile;

/** As what a statement is sent. */
public enum StatementFile {
    /** One line a posting. */
    CSV("csv", TableFile.CSV.type()) {
        @Override
        public byte[] write(IssuedStatement statement) {
            return TableFile.CSV.write(table(statement));
        }
    },
    /** A page for people. */
    PDF("pdf", "application/pdf") {
        @Override
        public byte[] write(IssuedStatement statement) {
            return StatementPdf.write(statement);
        }
    },
    /** The message camt.053 of ISO 20022. */
    CAMT_053("camt.053.xml", "application/xml") {
        @Override
        public byte[] write(IssuedStatement statement) {
            return Camt053.write(statement);
        }
    };

    private final String ending;
    private final String type;

    StatementFile(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /**
     * Finds a kind of file by how its name ends.
     *
     * @param ending for example {@code pdf}
     * @return empty where there is none
     */
    public static Optional<StatementFile> of(String ending) {
        return List.of(values()).stream().filter(it -> it.ending.equals(ending)).findFirst();
    }

    /**
     * The media type.
     *
     * @return for HTTP
     */
    public String type() {
        return type;
    }

    /**
     * The file's name.
     *
     * @param statement which
     * @return for example {@code statement-3.pdf}
     */
    public String name(IssuedStatement statement) {
        return "statement-" + statement.heading().number() + "." + ending;
    }

    /**
     * Writes a statement.
     *
     * @param statement which
     * @return the file
     */
    public abstract byte[] write(IssuedStatement statement);

    private static Table table(IssuedStatement statement) {
        var table =
                Table.of(
                        "statement",
                        "position",
                        "booking date",
                        "value date",
                        "type",
                        "counterparty",
                        "external id",
                        "receipt",
                        "amount",
                        "balance");
        for (var line : statement.lines()) {
            table.row(
                    new Cell.Count(line.position()),
                    new Cell.Day(line.booked()),
                    new Cell.Day(line.value()),
                    new Cell.Text(line.texts().type()),
                    new Cell.Text(line.texts().counterparty().orElse("")),
                    new Cell.Text(line.texts().externalId().orElse("")),
                    new Cell.Text(line.texts().receipt().orElse("")),
                    new Cell.Amount(line.amount()),
                    new Cell.Amount(line.balance()));
        }
        return table.table();
    }
}
