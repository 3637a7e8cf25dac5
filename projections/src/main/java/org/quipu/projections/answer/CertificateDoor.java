package org.quipu.projections.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quipu.projections.balances.Certificate;
import org.quipu.projections.balances.Certificate.Certified;
import org.quipu.projections.balances.Certificate.Sums;
import org.quipu.projections.balances.Certificates;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.statement.CertificatePdf;
import org.quipu.projections.statement.StatementFile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a year's interest came to, and the tax on it. */
@RestController
@Tag(name = "Statements")
public class CertificateDoor {
    private final Certificates certificates;
    private final Standings standings;

    /**
     * The door.
     *
     * @param certificates where figures are asked
     * @param standings how far they are
     */
    public CertificateDoor(Certificates certificates, Standings standings) {
        this.certificates = certificates;
        this.standings = standings;
    }

    /**
     * Answers with a year's interest.
     *
     * @param holder an account's id, or a client's
     * @param year the calendar year
     * @param token of the caller
     * @param request with its parameters
     * @return by account
     */
    @GetMapping(path = "/v1/interest-certificates/{holder}/{year}", produces = "application/json")
    @Operation(
            summary = "What a year's interest came to, and the tax on it",
            description =
                    "Of a savings account or a deposit for a term, or of every one of a client that"
                            + " was opened by the year's end, by the books it stands in: interest"
                            + " that was credited or paid out, less what an early closure or a"
                            + " correction took back in that year.")
    @AskedAt.WaitDocumented
    public Answer certificate(
            @PathVariable String holder,
            @PathVariable @Parameter(schema = @Schema(type = "integer")) String year,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var waited = Waited.of(token, request, standings);
        return Answer.of(find(waited, holder, year), waited);
    }

    /**
     * Answers with a year's interest as a page.
     *
     * @param holder an account's id, or a client's
     * @param year the calendar year
     * @param token of the caller
     * @param request with its parameters
     * @return the file
     */
    @GetMapping(path = "/v1/interest-certificates/{holder}/{year}/pdf")
    @Operation(summary = "What a year's interest came to, as a page")
    @AskedAt.WaitDocumented
    public ResponseEntity<byte[]> certificatePage(
            @PathVariable String holder,
            @PathVariable @Parameter(schema = @Schema(type = "integer")) String year,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        return page(find(Waited.of(token, request, standings), holder, year));
    }

    /**
     * A certificate as a file.
     *
     * @param certificate which
     * @return the file
     */
    public static ResponseEntity<byte[]> page(Certificate certificate) {
        return Download.of(
                StatementFile.PDF.type(),
                "interest-" + certificate.year() + ".pdf",
                CertificatePdf.write(certificate));
    }

    private Certificate find(Waited waited, String holder, String year) {
        return certificates
                .of(waited.institution(), holder, Parameters.inPath(year))
                .orElseThrow(() -> Problem.NOT_FOUND.because("No such account or client."));
    }

    /**
     * A year's interest.
     *
     * @param holder whose
     * @param year the calendar year
     * @param accounts by account
     * @param totals of all accounts, one a currency
     * @param position as known here
     * @param lag events not applied yet
     */
    @Schema(name = "InterestCertificate")
    public record Answer(
            String holder,
            int year,
            List<Interest> accounts,
            List<Total> totals,
            long position,
            long lag) {
        static Answer of(Certificate certificate, Waited waited) {
            return new Answer(
                    certificate.holder(),
                    certificate.year(),
                    certificate.accounts().stream().map(Interest::of).toList(),
                    certificate.totals().stream().map(Total::of).toList(),
                    certificate.moment().position(),
                    waited.lag(certificate.moment()));
        }
    }

    /**
     * A year's interest of an account.
     *
     * @param account the account's id
     * @param kind deposit, or term-deposit, paid in at once or month by month
     * @param currency ISO 4217
     * @param gross credit interest, less what was taken back
     * @param tax withheld from it, less what was given back
     * @param net what was received
     * @param overdraft charged on what was missing
     * @param takenBack interest that bookings of the year took back
     * @param taxGivenBack the tax that came back with it
     */
    @Schema(name = "CertifiedInterest")
    public record Interest(
            String account,
            String kind,
            String currency,
            String gross,
            String tax,
            String net,
            String overdraft,
            String takenBack,
            String taxGivenBack) {
        static Interest of(Certified certified) {
            var sums = certified.sums();
            return new Interest(
                    certified.account().id(),
                    BalanceDoor.lower(certified.account().component()),
                    sums.currency().getCurrencyCode(),
                    sums.gross().decimal(),
                    sums.tax().decimal(),
                    sums.net().decimal(),
                    sums.overdraft().decimal(),
                    sums.takenBack().decimal(),
                    sums.givenBack().decimal());
        }
    }

    /**
     * A year's interest of all accounts of a currency.
     *
     * @param currency ISO 4217
     * @param gross credit interest, less what was taken back
     * @param tax withheld from it, less what was given back
     * @param net what was received
     * @param overdraft charged on what was missing
     * @param takenBack interest that bookings of the year took back
     * @param taxGivenBack the tax that came back with it
     */
    @Schema(name = "CertifiedTotal")
    public record Total(
            String currency,
            String gross,
            String tax,
            String net,
            String overdraft,
            String takenBack,
            String taxGivenBack) {
        static Total of(Sums sums) {
            return new Total(
                    sums.currency().getCurrencyCode(),
                    sums.gross().decimal(),
                    sums.tax().decimal(),
                    sums.net().decimal(),
                    sums.overdraft().decimal(),
                    sums.takenBack().decimal(),
                    sums.givenBack().decimal());
        }
    }
}
