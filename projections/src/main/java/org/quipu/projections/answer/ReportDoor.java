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
import org.quipu.core.report.Report;
import org.quipu.projections.access.Caller;
import org.quipu.projections.report.IssuedReport;
import org.quipu.projections.report.IssuedReports;
import org.quipu.projections.report.PortfolioReport;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports as they were sent out. */
@RestController
@Tag(name = "Portfolio")
public class ReportDoor {
    private final IssuedReports reports;
    private final Standings standings;

    /**
     * The door.
     *
     * @param reports where they are asked
     * @param standings which institutions are followed
     */
    public ReportDoor(IssuedReports reports, Standings standings) {
        this.reports = reports;
        this.standings = standings;
    }

    /**
     * Answers with every issue.
     *
     * @param token of the caller
     * @param request with its parameters
     * @return the last one first
     */
    @GetMapping(path = "/v1/reports", produces = "application/json")
    @Operation(
            summary = "Reports that were sent out",
            description =
                    "Every issue of a report as it was sent, the last one first: its day, the position"
                            + " its figures were known at, and what it said. Asked for at the same day"
                            + " and position, the figures come out the same.")
    @Parameter(
            name = "report",
            in = ParameterIn.QUERY,
            description = "Which report; `portfolio` if absent",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "Of this day alone; every day if absent",
            schema = @Schema(type = "string", format = "date"))
    public Answer reports(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt token,
            @Parameter(hidden = true) HttpServletRequest request) {
        var caller = Caller.of(token);
        var parameters = new Parameters(request, Set.of("report", "asOf"));
        var name = parameters.text("report").orElse(PortfolioReport.NAME);
        var asOf = parameters.date("asOf");
        parameters.check();
        standings.await(caller.institution(), 0);
        return new Answer(
                reports.of(caller.institution(), name, asOf).stream().map(Issue::of).toList());
    }

    /**
     * Reports in JSON.
     *
     * @param reports the last one first
     */
    @Schema(name = "IssuedReports")
    public record Answer(List<Issue> reports) {}

    /**
     * A report as it was sent.
     *
     * @param id of its event
     * @param report which
     * @param asOf the day its figures are of
     * @param knownAt the position they were known at
     * @param issuedOn the business date it was sent on
     * @param issuedBy who sent it
     * @param scope what it was narrowed to
     * @param figures what it said
     * @param digest SHA-256 of the file that was sent
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "IssuedReport")
    public record Issue(
            String id,
            String report,
            LocalDate asOf,
            long knownAt,
            LocalDate issuedOn,
            String issuedBy,
            List<Part> scope,
            List<Figure> figures,
            Optional<String> digest) {
        static Issue of(IssuedReport issued) {
            var report = issued.report();
            return new Issue(
                    Long.toString(issued.position()),
                    report.name(),
                    report.asOf(),
                    report.knownAt(),
                    issued.issuedOn(),
                    issued.by(),
                    report.scope().stream().map(Part::of).toList(),
                    report.figures().stream().map(Figure::of).toList(),
                    report.digest());
        }
    }

    /**
     * What a report was narrowed to.
     *
     * @param dimension for example branch
     * @param value of it
     */
    @Schema(name = "IssuedReportPart")
    public record Part(String dimension, String value) {
        static Part of(Report.Part part) {
            return new Part(part.dimension(), part.value());
        }
    }

    /**
     * One figure of a report.
     *
     * @param name what it is
     * @param amount decimal
     * @param currency ISO 4217
     */
    @Schema(name = "IssuedReportFigure")
    public record Figure(String name, String amount, String currency) {
        static Figure of(Report.Figure figure) {
            var amount = figure.amount();
            return new Figure(figure.name(), amount.decimal(), amount.currency().getCurrencyCode());
        }
    }
}
