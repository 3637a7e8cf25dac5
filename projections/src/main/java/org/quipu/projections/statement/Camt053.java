package org.quipu.projections.statement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.quipu.core.money.Money;
import org.quipu.projections.balances.IssuedStatement;
import org.quipu.projections.balances.IssuedStatement.Line;

/** A statement as the message camt.053 of ISO 20022, in the version most banks read. */
final class Camt053 {
    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

    /** The most that a reference has. */
    private static final int REFERENCE = 35;

    private final XMLStreamWriter xml;

    private Camt053(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(IssuedStatement statement) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Camt053(xml).document(statement);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void document(IssuedStatement statement) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("BkToCstmrStmt");
        xml.writeStartElement("GrpHdr");
        text("MsgId", "statement-" + statement.heading().position());
        text("CreDtTm", moment(statement.heading().issuedOn()));
        xml.writeEndElement();
        statement(statement);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void statement(IssuedStatement statement) throws XMLStreamException {
        var heading = statement.heading();
        xml.writeStartElement("Stmt");
        text("Id", "statement-" + heading.position());
        text("ElctrncSeqNb", Integer.toString(heading.number()));
        text("CreDtTm", moment(heading.issuedOn()));
        xml.writeStartElement("FrToDt");
        text("FrDtTm", moment(heading.from()));
        text("ToDtTm", heading.to() + "T23:59:59");
        xml.writeEndElement();
        xml.writeStartElement("Acct");
        within("Id", "Othr", "Id", cut(statement.account().id()));
        text("Ccy", statement.account().currency().getCurrencyCode());
        xml.writeEndElement();
        balance("OPBD", heading.opening(), heading.from());
        balance("CLBD", heading.closing(), heading.to());
        for (var line : statement.lines()) entry(line);
        xml.writeEndElement();
    }

    private void balance(String code, Money balance, LocalDate day) throws XMLStreamException {
        xml.writeStartElement("Bal");
        within("Tp", "CdOrPrtry", "Cd", code);
        amount(balance);
        within("Dt", "Dt", day.toString());
        xml.writeEndElement();
    }

    private void entry(Line line) throws XMLStreamException {
        xml.writeStartElement("Ntry");
        text("NtryRef", line.position() + "-" + line.leg());
        amount(line.amount());
        within("Sts", "Cd", "BOOK");
        within("BookgDt", "Dt", line.booked().toString());
        within("ValDt", "Dt", line.value().toString());
        text("AcctSvcrRef", Long.toString(line.position()));
        within("BkTxCd", "Prtry", "Cd", cut(line.texts().type()));
        if (line.texts().externalId().isPresent()) {
            xml.writeStartElement("NtryDtls");
            within("TxDtls", "Refs", "EndToEndId", cut(line.texts().externalId().get()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Without a sign: that is said beside it. */
    private void amount(Money amount) throws XMLStreamException {
        xml.writeStartElement("Amt");
        xml.writeAttribute("Ccy", amount.currency().getCurrencyCode());
        xml.writeCharacters((amount.isNegative() ? amount.negated() : amount).decimal());
        xml.writeEndElement();
        text("CdtDbtInd", amount.isNegative() ? "DBIT" : "CRDT");
    }

    private void within(String outer, String inner, String text) throws XMLStreamException {
        xml.writeStartElement(outer);
        text(inner, text);
        xml.writeEndElement();
    }

    private void within(String outer, String middle, String inner, String text)
            throws XMLStreamException {
        xml.writeStartElement(outer);
        within(middle, inner, text);
        xml.writeEndElement();
    }

    private void text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00";
    }

    private static String cut(String reference) {
        return reference.length() <= REFERENCE ? reference : reference.substring(0, REFERENCE);
    }
}
