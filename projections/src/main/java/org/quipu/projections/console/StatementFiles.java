package org.quipu.projections.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.quipu.projections.access.Visitors;
import org.quipu.projections.answer.CertificateDoor;
import org.quipu.projections.answer.IssuedStatementDoor;
import org.quipu.projections.answer.Parameters;
import org.quipu.projections.balances.AccountRef;
import org.quipu.projections.balances.Certificates;
import org.quipu.projections.balances.IssuedStatements;
import org.quipu.projections.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Statements that were sent out and certificates, as files from an account's page. */
@Controller
class StatementFiles {
    private final Visitors visitors;
    private final IssuedStatements statements;
    private final Certificates certificates;

    StatementFiles(Visitors visitors, IssuedStatements statements, Certificates certificates) {
        this.visitors = visitors;
        this.statements = statements;
        this.certificates = certificates;
    }

    @GetMapping("/accounts/{id}/statements/{number}/{format}")
    ResponseEntity<byte[]> statement(
            @PathVariable String id,
            @PathVariable int number,
            @PathVariable String format,
            HttpServletRequest request) {
        var caller = visitors.of(request);
        new Parameters(request, Set.of()).check();
        var statement =
                statements
                        .one(caller.institution(), AccountRef.parse(id), number)
                        .orElseThrow(() -> Problem.NOT_FOUND.because("No such statement."));
        return IssuedStatementDoor.file(statement, format);
    }

    /** Of an account, or of all that a client has. */
    @GetMapping({"/accounts/{id}/certificates/{year}", "/clients/{id}/certificates/{year}"})
    ResponseEntity<byte[]> certificate(
            @PathVariable String id, @PathVariable int year, HttpServletRequest request) {
        var caller = visitors.of(request);
        new Parameters(request, Set.of()).check();
        return certificates
                .of(caller.institution(), id, year)
                .map(CertificateDoor::page)
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such account."));
    }
}
