package org.quipu.projections.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quipu.projections.access.Caller;
import org.quipu.projections.payment.PaymentQueries;
import org.quipu.projections.payment.Payments;
import org.quipu.projections.payment.ReportedFile;
import org.quipu.projections.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files of payments that were taken in, and what became of each of their lines. */
@RestController
@Tag(name = "Payments")
public class PaymentFileDoor {
    private final PaymentQueries payments;
    private final Standings standings;

    /**
     * The door.
     *
     * @param payments where they are asked
     * @param standings how far they are
     */
    public PaymentFileDoor(PaymentQueries payments, Standings standings) {
        this.payments = payments;
        this.standings = standings;
    }

    /**
     * Answers with files.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return the last one first
     */
    @GetMapping(path = "/v1/payment-files", produces = "application/json")
    @Operation(
            summary = "Files of payments",
            description = "Those that were taken in, the last one first, a page at a time.")
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Those before this position: that of the last one of the page before",
            schema = @Schema(type = "integer", format = "int64"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "100"))
    @AskedAt.WaitDocumented
    public Files files(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var parameters = new Parameters(request, Set.of("before", "limit", AskedAt.AT_LEAST));
        var before = parameters.position("before");
        var limit = parameters.limit(100, 500);
        var atLeast = parameters.position(AskedAt.AT_LEAST).orElse(0L);
        parameters.check();
        await(caller, atLeast);
        return new Files(
                payments.files(caller.institution(), before, limit).stream()
                        .map(File::of)
                        .toList());
    }

    /**
     * Answers with a file.
     *
     * @param id which
     * @param token of the caller
     * @param request with its parameters
     * @return the file and each of its lines
     */
    @GetMapping(path = "/v1/payment-files/{id}", produces = "application/json")
    @Operation(
            summary = "What became of a file of payments",
            description = "Line by line, as it was decided when the file was taken in.")
    @AskedAt.WaitDocumented
    public Whole file(
            @PathVariable String id,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        return Whole.of(find(id, token, request));
    }

    /**
     * Answers with the lines as a file.
     *
     * @param id which
     * @param format csv or xlsx
     * @param token of the caller
     * @param request with its parameters
     * @return a line a payment
     */
    @GetMapping(path = "/v1/payment-files/{id}/lines.{format:csv|xlsx}")
    @Operation(
            summary = "What became of a file of payments, as a file",
            description = "The same lines as the answer in JSON.")
    public ResponseEntity<byte[]> lines(
            @PathVariable String id,
            @PathVariable String format,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        return Download.of(PaymentTables.lines(find(id, token, request).lines()), format);
    }

    /**
     * Answers with the lines that a transaction is known from.
     *
     * @param transaction its id
     * @param token of the caller
     * @param request with its parameters
     * @return where it came from first
     */
    @GetMapping(
            path = "/v1/transactions/{transaction}/payment-lines",
            produces = "application/json")
    @Operation(
            summary = "From which file and line a transaction came",
            description =
                    "The line of a file of payments that a repayment, or what is in suspense, came"
                            + " with, then the lines of other files that reported it again.")
    public Lines linesOf(
            @PathVariable long transaction,
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        await(caller, AskedAt.waitedFor(request));
        return new Lines(
                payments.linesOf(caller.institution(), transaction).stream()
                        .map(Line::of)
                        .toList());
    }

    private ReportedFile.Whole find(String id, Jwt token, HttpServletRequest request) {
        var caller = Caller.of(token);
        await(caller, AskedAt.waitedFor(request));
        return payments.file(caller.institution(), id)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such file."));
    }

    private void await(Caller caller, long atLeast) {
        standings.await(caller.institution(), Payments.NAME, atLeast);
    }

    /**
     * Files in JSON.
     *
     * @param files the last one first
     */
    @Schema(name = "PaymentFiles")
    public record Files(List<File> files) {}

    /**
     * A file in JSON.
     *
     * @param file its id
     * @param position of its event
     * @param channel who sends such files
     * @param name what its sender calls it
     * @param digest SHA-256 of its bytes
     * @param settlementAccount where the money lies
     * @param suspenseAccount where what found no loan waits
     * @param bookingDate the business date
     * @param takenBy who took it in
     * @param currency ISO 4217
     * @param all of its payments
     * @param posted on a loan
     * @param suspended into suspense
     * @param refused not taken in
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "PaymentFile")
    public record File(
            String file,
            long position,
            String channel,
            Optional<String> name,
            String digest,
            String settlementAccount,
            String suspenseAccount,
            LocalDate bookingDate,
            String takenBy,
            String currency,
            Share all,
            Share posted,
            Share suspended,
            Share refused) {
        static File of(ReportedFile file) {
            var shares = file.shares();
            return new File(
                    file.file(),
                    file.position(),
                    file.channel(),
                    file.name(),
                    file.digest(),
                    file.account(),
                    file.suspense(),
                    file.bookedOn(),
                    file.by(),
                    shares.all().amount().currency().getCurrencyCode(),
                    Share.of(shares.all()),
                    Share.of(shares.posted()),
                    Share.of(shares.suspended()),
                    Share.of(shares.refused()));
        }
    }

    /**
     * Some of its payments.
     *
     * @param payments how many
     * @param amount what they add up to
     */
    @Schema(name = "PaymentShare")
    public record Share(int payments, String amount) {
        static Share of(ReportedFile.Share share) {
            return new Share(share.payments(), share.amount().decimal());
        }
    }

    /**
     * A file with its lines.
     *
     * @param file the file
     * @param lines in order
     */
    @Schema(name = "PaymentFileLines")
    public record Whole(File file, List<Line> lines) {
        static Whole of(ReportedFile.Whole whole) {
            return new Whole(File.of(whole.file()), whole.lines().stream().map(Line::of).toList());
        }
    }

    /**
     * Lines of files.
     *
     * @param lines in the order they came
     */
    @Schema(name = "PaymentLines")
    public record Lines(List<Line> lines) {}

    /**
     * A line and what became of it.
     *
     * @param file of which file
     * @param line its number; the header is 1
     * @param transaction what the channel calls it
     * @param valueDate the day the money came
     * @param amount how much
     * @param currency ISO 4217
     * @param outcome posted, suspended or refused
     * @param rule why it repaid no loan
     * @param loan the loan, where one was found
     * @param id of its transaction: the repayment, or what put it into suspense, or what it is
     *     already
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "PaymentLine")
    public record Line(
            String file,
            int line,
            String transaction,
            LocalDate valueDate,
            String amount,
            String currency,
            String outcome,
            Optional<String> rule,
            Optional<String> loan,
            Optional<String> id) {
        static Line of(ReportedFile.Line line) {
            return new Line(
                    line.file(),
                    line.line(),
                    line.reported(),
                    line.valueDate(),
                    line.amount().decimal(),
                    line.amount().currency().getCurrencyCode(),
                    line.outcome(),
                    line.rule(),
                    line.loan(),
                    line.transaction().map(String::valueOf));
        }
    }
}
