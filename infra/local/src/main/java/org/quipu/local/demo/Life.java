package org.quipu.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quipu.local.auth.TokenMint;
import org.quipu.local.http.BatchLine;
import tools.jackson.databind.JsonNode;

/**
 * Lives the two years day by day: opens the day, does what is planned for it and what follows from
 * that, and leaves the evening to the back office. Interrupted and lived once more, it finds by its
 * keys what was done, and goes on.
 */
public final class Life {
    /** The first business date. */
    public static final LocalDate FIRST = LocalDate.of(2024, 4, 1);

    /** The business date on which it ends; the day stays open. */
    public static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    /** The fewest clients it is lived with. */
    public static final int LEAST_CLIENTS = 10;

    private final Cast cast;
    private final Office office;
    private final Agenda agenda = new Agenda();
    private final Tills tills;
    private final Consumer<String> progress;
    private final Iterator<Depositor.Fate> fates =
            Stream.generate(() -> List.of(Depositor.Fate.values()))
                    .flatMap(List::stream)
                    .iterator();

    private Life(int clients, Office office, Consumer<String> progress) {
        this.cast = Cast.of(clients, FIRST);
        this.office = office;
        this.tills = new Tills(cast.clients());
        this.progress = progress;
    }

    /**
     * Where the institution is reached.
     *
     * @param api the ledger's HTTP address
     * @param projections that of its figures
     */
    public record Addresses(String api, String projections) {}

    /**
     * Lives it in an institution whose first business date is {@link #FIRST}.
     *
     * @param addresses where it is
     * @param mint gives the staff their tokens
     * @param institution where
     * @param clients how many there are, 10 at the least
     * @param progress hears how far it is
     */
    public static void live(
            Addresses addresses,
            TokenMint mint,
            String institution,
            int clients,
            Consumer<String> progress) {
        try (var office = new Office(addresses, mint, institution)) {
            new Life(clients, office, progress).live();
        }
    }

    private void live() {
        var eve = LAST.minusDays(1);
        if (office.isBooked(eve)) {
            // lived to its end before: with as many clients, or their funds are refused
            office.post(funds());
            return;
        }
        plan();
        var books = new Books(office, FIRST);
        var head = new HeadOffice(office, cast.clients());
        var days = ChronoUnit.DAYS.between(FIRST, LAST);
        for (var day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            live(day);
            books.evening(day);
            head.evening(day);
            if (day.getDayOfMonth() == 1) {
                var percent = 100 * ChronoUnit.DAYS.between(FIRST, day) / days;
                progress.accept("%3d %%  living %s".formatted(percent, YearMonth.from(day)));
            }
        }
        live(LAST);
        office.post(List.of(PaymentsFile.of(cast.clients(), LAST)));
        books.leaveWaiting(LAST);
        progress.accept("100 %  booking the last days");
        office.close(eve);
        office.awaitBooked(eve);
    }

    private void plan() {
        Requests.file("institution.json").forEach(line -> agenda.on(FIRST, line));
        cast.clients().forEach(this::plan);
        new Orders(cast.clients(), agenda, office).plan();
        for (var group : cast.groups()) {
            var members =
                    cast.clients().stream()
                            .filter(it -> it.group().filter(group::equals).isPresent())
                            .toList();
            var meetings =
                    new Meetings(group, agenda, office, Cast.dice(1_000_000 + group.number()));
            meetings.hold(members, LAST);
        }
        // on the second day, since from then on the loans of lenders are booked as borrowings
        funds().forEach(line -> agenda.on(FIRST.plusDays(1), line));
    }

    private void plan(Client client) {
        var dice = Cast.dice(client.number());
        register(client);
        if (client.number() <= 10 || client.group().isPresent() || dice.nextInt(100) < 60) {
            new Saver(client, agenda, dice).save(client.joined(), LAST);
            if (isDepositor(client)) {
                new Depositor(client, agenda, Cast.dice(2_000_000 + client.number()))
                        .lay(fates.next());
            }
        }
        if (client.group().isEmpty() && dice.nextInt(100) < 90) {
            var first = client.joined().plusDays(7 + dice.nextInt(50));
            new Borrower(client, agenda, office, dice).borrow(first);
        }
    }

    /** Some of those who save in shillings by themselves. */
    private static boolean isDepositor(Client client) {
        var isChosen = client.number() <= LEAST_CLIENTS || client.number() % 20 == 5;
        return isChosen && client.group().isEmpty() && client.currency().equals("KES");
    }

    private void register(Client client) {
        agenda.on(
                client.joined(),
                Requests.request(
                        "/v1/clients",
                        client.externalId(),
                        """
                        {"name": "%s", "branch": "%s", "externalId": "%s"}\
                        """
                                .formatted(client.name(), client.branch(), client.externalId())));
        client.traits()
                .forEach((dimension, value) ->
                        agenda.on(
                                client.joined(),
                                Requests.request(
                                        "/v1/clients/ext:" + client.externalId() + "/dimensions",
                                        client.externalId() + "-" + dimension,
                                        """
                                        {"dimension": "%s", "value": "%s"}\
                                        """
                                                .formatted(dimension, value))));
    }

    /** What lenders give, by the number of clients. */
    private List<BatchLine> funds() {
        var clients = cast.clients().size();
        return List.of(
                Requests.ofAccount(
                        "BORROWED-KES", "deposits", "funds-kes", 18_000L * clients, "bank-kes"),
                Requests.ofAccount(
                        "BORROWED-USD", "deposits", "funds-usd", 100L * clients, "bank-usd"));
    }

    private void live(LocalDate day) {
        var deeds = new ArrayList<>(List.of(opening(day)));
        deeds.addAll(agenda.take(day));
        while (!deeds.isEmpty()) {
            post(deeds);
            deeds = new ArrayList<>(agenda.take(day));
        }
        if (day.equals(YearMonth.from(day).atEndOfMonth()) || day.equals(FIRST.plusDays(1))) {
            var transfers = tills.even(day);
            if (!transfers.isEmpty()) office.post(transfers);
        }
    }

    private static Deed opening(LocalDate day) {
        var path = "/v1/business-days/" + day + "/opening";
        return new Deed(
                () -> Optional.of(Requests.request(path, "day-" + day, "{}")), answer -> {});
    }

    private void post(List<Deed> deeds) {
        var requests = new ArrayList<BatchLine>();
        var heard = new ArrayList<Consumer<JsonNode>>();
        for (var deed : deeds) {
            deed.request()
                    .get()
                    .ifPresent(request -> {
                        requests.add(request);
                        heard.add(deed.then());
                        tills.see(request);
                    });
        }
        if (requests.isEmpty()) return;
        var answers = office.post(requests);
        for (var i = 0; i < answers.size(); i++) heard.get(i).accept(answers.get(i));
    }
}
