package org.quipu.projections.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.quipu.core.account.Component;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.Account;
import org.quipu.projections.balances.Certificate;
import org.quipu.projections.balances.Certificate.Certified;
import org.quipu.projections.balances.Certificate.Sums;
import org.quipu.projections.balances.IssuedStatement;
import org.quipu.projections.balances.IssuedStatement.Heading;
import org.quipu.projections.balances.IssuedStatement.Line;
import org.quipu.projections.balances.IssuedStatement.Texts;
import org.quipu.projections.balances.Moment;

/** Statements as files: read back by what others wrote. */
class StatementFilesTest {
    private static final LocalDate MAR_31 = LocalDate.of(2026, 3, 31);
    private static final Account ACCOUNT =
            new Account(
                    "sav_01k9x0c2d4",
                    Optional.of("ACC-17"),
                    Optional.empty(),
                    Component.DEPOSIT,
                    Currency.getInstance("KES"),
                    Optional.of("cli_7"),
                    Optional.of("basic"),
                    "north",
                    MAR_31.minusMonths(3));

    private static Money kes(String amount) {
        return Money.of(ACCOUNT.currency(), amount);
    }

    private static Line line(long position, int ago, String type, String amount, String balance) {
        var texts =
                new Texts(
                        type,
                        Optional.of("till-1"),
                        position == 41 ? Optional.of("MP8842") : Optional.empty(),
                        Optional.empty());
        return new Line(
                position, 0, MAR_31, MAR_31.minusDays(ago), kes(amount), kes(balance), texts);
    }

    private static IssuedStatement statement() {
        var heading =
                new Heading(
                        3,
                        MAR_31.minusDays(30),
                        MAR_31,
                        kes("1000.00"),
                        kes("1252.69"),
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        MAR_31.plusDays(1),
                        48);
        return new IssuedStatement(
                ACCOUNT,
                heading,
                List.of(
                        line(41, 0, "savings.deposited.v1", "250.00", "1250.00"),
                        line(42, 31, "savings.interest-restated.v1", "4.69", "1254.69"),
                        line(43, 0, "savings.fee-charged.v1", "-2.00", "1252.69")),
                true);
    }

    @Test
    void a_camt_053_is_read_back_field_by_field_by_another_implementation() {
        var xml = new String(StatementFile.CAMT_053.write(statement()), StandardCharsets.UTF_8);
        var message = MxCamt05300108.parse(xml).getBkToCstmrStmt();
        assertThat(message.getGrpHdr().getMsgId()).isEqualTo("statement-48");
        assertThat(message.getStmt()).hasSize(1);
        var read = message.getStmt().getFirst();
        assertThat(read.getElctrncSeqNb()).isEqualByComparingTo("3");
        assertThat(read.getFrToDt().getFrDtTm().toLocalDate()).isEqualTo("2026-03-01");
        assertThat(read.getFrToDt().getToDtTm().toLocalDate()).isEqualTo("2026-03-31");
        assertThat(read.getAcct().getId().getOthr().getId()).isEqualTo("sav_01k9x0c2d4");
        assertThat(read.getAcct().getCcy()).isEqualTo("KES");
        assertThat(read.getBal())
                .extracting(
                        it -> it.getTp().getCdOrPrtry().getCd(),
                        it -> it.getAmt().getValue().toPlainString(),
                        it -> it.getCdtDbtInd().value())
                .containsExactly(
                        tuple("OPBD", "1000.00", "CRDT"), tuple("CLBD", "1252.69", "CRDT"));
        assertThat(read.getNtry())
                .extracting(
                        it -> it.getNtryRef(),
                        it -> it.getAmt().getValue().toPlainString(),
                        it -> it.getCdtDbtInd().value(),
                        it -> it.getBookgDt().getDt().toString(),
                        it -> it.getValDt().getDt().toString(),
                        it -> it.getBkTxCd().getPrtry().getCd())
                .containsExactly(
                        tuple(
                                "41-0",
                                "250.00",
                                "CRDT",
                                "2026-03-31",
                                "2026-03-31",
                                "savings.deposited.v1"),
                        tuple(
                                "42-0",
                                "4.69",
                                "CRDT",
                                "2026-03-31",
                                "2026-02-28",
                                "savings.interest-restated.v1"),
                        tuple(
                                "43-0",
                                "2.00",
                                "DBIT",
                                "2026-03-31",
                                "2026-03-31",
                                "savings.fee-charged.v1"));
        var first = read.getNtry().getFirst();
        assertThat(first.getSts().getCd()).isEqualTo("BOOK");
        assertThat(first.getNtryDtls().getFirst().getTxDtls().getFirst().getRefs().getEndToEndId())
                .isEqualTo("MP8842");
    }

    /**
     * The standard's own schema is on no artifact of Maven Central; the annotated model of the
     * standard gives one, with the elements, their order and number, and the types of dates and
     * figures. What it leaves out are the lengths of texts.
     */
    @Test
    void a_camt_053_is_valid_by_the_schema_that_the_standards_model_gives() throws Exception {
        var schema = SchemaFactory.newDefaultInstance().newSchema(new StreamSource(model()));
        var xml = new String(StatementFile.CAMT_053.write(statement()), StandardCharsets.UTF_8);
        var plain = xml.replace(" xmlns=\"" + Camt053.NAMESPACE + "\"", "");
        assertThat(plain).isNotEqualTo(xml);
        schema.newValidator().validate(new StreamSource(new StringReader(plain)));
        var wrong = plain.replace("<Sts><Cd>BOOK</Cd></Sts>", "");
        assertThatThrownBy(() ->
                        schema.newValidator().validate(new StreamSource(new StringReader(wrong))))
                .hasMessageContaining("Sts");
    }

    /** Without a namespace, which the model says of the outermost element alone. */
    private static StringReader model() throws JAXBException, IOException {
        var files = new TreeMap<String, StringWriter>();
        JAXBContext.newInstance(MxCamt05300108.class)
                .generateSchema(
                        new SchemaOutputResolver() {
                            @Override
                            public Result createOutput(String namespace, String file) {
                                var text = new StringWriter();
                                files.put(namespace, text);
                                var result = new StreamResult(text);
                                result.setSystemId(file);
                                return result;
                            }
                        });
        var types = files.getOrDefault("", new StringWriter()).toString();
        return new StringReader(
                types.replace(
                        "</xs:schema>",
                        "<xs:element name=\"Document\" type=\"Document\"/></xs:schema>"));
    }

    @Test
    void a_page_shows_what_the_statement_says() throws IOException {
        var text = shown("statement", StatementFile.PDF.write(statement()));
        assertThat(text)
                .contains("Account statement 3", "sav_01k9x0c2d4 (ACC-17)")
                .contains("Balance before: 1000.00 KES", "Balance after: 1252.69 KES")
                .contains("2026-03-31 Deposited MP8842 250.00 1250.00")
                .contains("2026-03-31 2026-02-28 Interest restated 4.69 1254.69")
                .contains("2026-03-31 Fee charged -2.00 1252.69")
                .contains("Digest of the lines: e3b0c442");
    }

    @Test
    void a_certificate_shows_interest_tax_and_what_was_received() throws IOException {
        var deposit =
                new Account(
                        "td_01k9x0c2d5",
                        Optional.empty(),
                        Optional.empty(),
                        Component.TERM_DEPOSIT,
                        ACCOUNT.currency(),
                        ACCOUNT.client(),
                        Optional.of("fixed"),
                        "main",
                        ACCOUNT.openedOn());
        var certificate =
                new Certificate(
                        "cli_7",
                        2026,
                        List.of(
                                new Certified(
                                        ACCOUNT, sums("31.00", "3.10", "1.25", "0.00", "0.00")),
                                new Certified(
                                        deposit, sums("12.50", "1.25", "0.00", "7.50", "0.75"))),
                        new Moment(77, 77, ACCOUNT.openedOn(), 77));
        assertThat(shown("certificate", CertificatePdf.write(certificate)))
                .contains("Interest and tax 2026", "Holder cli_7")
                .contains("Savings KES 31.00 3.10 27.90")
                .contains("td_01k9x0c2d5 Term deposit KES 12.50 1.25 11.25")
                .contains("Together KES 43.50 4.35 39.15")
                .contains("td_01k9x0c2d5: interest is less by 7.50, and tax by 0.75")
                .contains("1.25 of interest was charged on its overdraft")
                .contains("As known at position 77.");
    }

    private static Sums sums(
            String gross, String tax, String overdraft, String takenBack, String givenBack) {
        return new Sums(kes(gross), kes(tax), kes(overdraft), kes(takenBack), kes(givenBack));
    }

    @Test
    void a_table_has_a_row_a_posting() {
        var csv = new String(StatementFile.CSV.write(statement()), StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("42,2026-03-31,2026-02-28,savings.interest-restated.v1");
    }

    /** Also leaves a picture to look at. */
    private static String shown(String name, byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 80);
            var folder = Files.createDirectories(Path.of("target", "statements"));
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
            return new PDFTextStripper().getText(document);
        }
    }
}
