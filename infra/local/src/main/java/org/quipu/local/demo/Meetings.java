package org.quipu.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.quipu.local.http.BatchLine;

/** A group's weekly meetings: loans are paid out and collected there, a sheet a meeting. */
final class Meetings {
    private static final int WEEK = 7;

    private final Group group;
    private final Agenda agenda;
    private final Office office;
    private final Random dice;
    private final List<Member> members = new ArrayList<>();

    Meetings(Group group, Agenda agenda, Office office, Random dice) {
        this.group = group;
        this.agenda = agenda;
        this.office = office;
        this.dice = dice;
    }

    /** Forms the group on its day and holds a meeting every week until a day. */
    void hold(List<Client> clients, LocalDate until) {
        var formed = group.formed();
        agenda.on(formed, forming());
        for (var client : clients) {
            members.add(new Member(client));
            agenda.on(formed, joining(client));
        }
        for (var day = formed.plusDays(WEEK); !day.isAfter(until); day = day.plusDays(WEEK)) {
            var meeting = day;
            agenda.on(meeting, () -> sheet(meeting), answer -> {});
            agenda.on(meeting, () -> lend(meeting), answer -> {});
        }
    }

    private BatchLine forming() {
        return Requests.request(
                "/v1/groups",
                group.externalId(),
                """
                {"name": "umoja-%d", "branch": "%s", "jointLiability": true, "officer": "%s",
                 "meeting": {"weekday": "%s", "every": "weekly"}, "externalId": "%s"}\
                """
                        .formatted(
                                group.number(),
                                group.branch(),
                                group.officer(),
                                group.formed().getDayOfWeek().name().toLowerCase(Locale.ROOT),
                                group.externalId()));
    }

    private BatchLine joining(Client client) {
        return Requests.request(
                "/v1/groups/ext:" + group.externalId() + "/members",
                group.externalId() + "-" + client.externalId(),
                """
                {"client": "ext:%s"}\
                """
                        .formatted(client.externalId()));
    }

    /** Who owes pays, but for a few who stay away that day and bring twice as much the next. */
    private Optional<BatchLine> sheet(LocalDate day) {
        var lines = new ArrayList<String>();
        var absent = new ArrayList<String>();
        var total = BigDecimal.ZERO;
        for (var member : members) {
            var owed = member.owed(day);
            if (owed.signum() == 0 || member.hasStopped()) continue;
            if (dice.nextInt(100) < 4) {
                absent.add("\"ext:" + member.client().externalId() + "\"");
                continue;
            }
            member.pays(day);
            lines.add(line(member.loan(), owed));
            total = total.add(owed);
            if (dice.nextInt(3) == 0) {
                var saved = BigDecimal.valueOf(50L * (1 + dice.nextInt(4)));
                lines.add(line(member.client().account(), saved));
                total = total.add(saved);
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(sheet(day, lines, absent, total));
    }

    private static String line(String account, BigDecimal amount) {
        return """
        {"account": "ext:%s", "amount": "%s"}\
        """
                .formatted(account, amount.toPlainString());
    }

    private BatchLine sheet(
            LocalDate day, List<String> lines, List<String> absent, BigDecimal total) {
        return Requests.request(
                "/v1/groups/ext:" + group.externalId() + "/collections",
                group.externalId() + "-" + day,
                """
                {"lines": [%s], "absent": [%s], "total": "%s", "currency": "KES",
                 "settlementAccount": "till-%s"}\
                """
                        .formatted(
                                String.join(",", lines),
                                String.join(",", absent),
                                total.toPlainString(),
                                group.branch()));
    }

    /** Members without a loan get the next one, all of a meeting at once. */
    private Optional<BatchLine> lend(LocalDate day) {
        for (var member : members) {
            if (member.borrows()) lend(member, day);
        }
        return Optional.empty();
    }

    private void lend(Member member, LocalDate day) {
        var loan = member.nextLoan();
        agenda.on(
                day,
                Requests.request(
                        "/v1/loans",
                        loan,
                        """
                        {"client": "ext:%s", "product": "group-weekly", "principal": "%d.00",
                         "instalments": %d, "firstDueDate": "%s", "officer": "%s", "group": "ext:%s",
                         "externalId": "%s"}\
                        """
                                .formatted(
                                        member.client().externalId(),
                                        4_000 + 2_000 * (dice.nextInt(4) + member.loans()),
                                        16 + 4 * dice.nextInt(3),
                                        day.plusDays(WEEK),
                                        group.officer(),
                                        group.externalId(),
                                        loan)));
        agenda.on(day, Requests.ofLoan(loan, "approval", loan + "-approved", "{}"));
        agenda.on(
                day,
                Requests.ofLoan(
                        loan,
                        "disbursements",
                        loan + "-paid-out",
                        """
                        {"settlementAccount": "bank-kes"}\
                        """),
                answer -> member.owes(office.schedule(loan, day), dice.nextInt(100) < 4));
    }
}
