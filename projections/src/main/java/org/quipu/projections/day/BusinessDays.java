package org.quipu.projections.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quipu.core.Tag;
import org.quipu.core.account.Role;
import org.quipu.core.day.DayEvent.ChunkBooked;
import org.quipu.core.day.DayEvent.DayBooked;
import org.quipu.core.day.DayKinds;
import org.quipu.log.Hash;
import org.quipu.log.LogEntry;
import org.quipu.projections.access.LedgerApi;
import org.quipu.projections.following.Institutions;
import org.quipu.projections.problem.Problem;
import org.quipu.projections.runtime.Decoder;
import org.springframework.stereotype.Component;

/** Asks ledger-api for the business days and closes them, in the visitor's name. */
@Component
public class BusinessDays {
    private static final String PATH = "/v1/business-days";
    private static final Tag BOOKING = new Tag(DayKinds.BOOKING.tag(), DayKinds.THIS);

    private final LedgerApi api;
    private final Institutions institutions;
    private final Decoder decoder;

    /**
     * Days of one installation.
     *
     * @param api where they are closed
     * @param institutions the logs that keep what is behind a line
     * @param decoder of their events
     */
    public BusinessDays(LedgerApi api, Institutions institutions, Decoder decoder) {
        this.api = api;
        this.institutions = institutions;
        this.decoder = decoder;
    }

    /**
     * How far they are.
     *
     * @param token of the visitor
     * @return from the decided state
     */
    public DaysStanding standing(String token) {
        return api.get(token, PATH).as(DaysStanding.class);
    }

    /**
     * Cuts off a day and all before it.
     *
     * @param token of the visitor
     * @param day the last of them
     * @param key under which it happens once
     * @return what ledger-api said
     */
    public LedgerApi.Answer close(String token, LocalDate day, String key) {
        return api.post(token, PATH + "/" + day + "/close", key, Map.of());
    }

    /**
     * What was booked for a day.
     *
     * @param token of the visitor
     * @param day which
     * @return for ever
     * @throws Problem.Raised 404 if it is not booked
     */
    public DayBooking booking(String token, LocalDate day) {
        return api.get(token, PATH + "/" + day + "/booking").as(DayBooking.class);
    }

    /**
     * The shadow run of a day.
     *
     * @param token of the visitor
     * @param day which
     * @return what drifted up to it
     * @throws Problem.Raised 404 if it is not booked
     */
    public Drift drift(String token, LocalDate day) {
        return api.get(token, PATH + "/" + day + "/drift").as(Drift.class);
    }

    /**
     * The accounts behind a day's drift.
     *
     * @param token of the visitor
     * @param drift of the day
     * @param chunks at most those of so many chunks
     * @return the first of the chunks that drifted
     */
    public List<Drift.Chunk> drifted(String token, Drift drift, int chunks) {
        return drift.drifted().stream()
                .limit(chunks)
                .map(chunk -> api.get(token, chunk(drift.day(), chunk)).as(Drift.Chunk.class))
                .toList();
    }

    /**
     * Takes the drift of a chunk's accounts into the open books, once a second person has approved
     * it.
     *
     * @param token of the visitor
     * @param day up to whose close it was computed
     * @param chunk whose accounts
     * @param key under which it happens once
     * @param body why
     * @return what ledger-api said
     */
    public LedgerApi.Answer correct(
            String token, LocalDate day, int chunk, String key, Map<String, Object> body) {
        return api.post(token, chunk(day, chunk) + "/corrections", key, body);
    }

    private static String chunk(LocalDate day, int chunk) {
        return PATH + "/" + day + "/drift/chunks/" + chunk;
    }

    /**
     * The provision tables that a day was booked by.
     *
     * @param token of the visitor
     * @param booking of the day
     * @return the institution's, then those of the products with a loss allowance on that day
     */
    public List<LossTables> provisionTables(String token, DayBooking booking) {
        return tables(token, booking, "/v1/provision-tables", Role.LOSS_ALLOWANCE);
    }

    /**
     * The tables of expected losses that a day was booked by.
     *
     * @param token of the visitor
     * @param booking of the day
     * @return the institution's, then those of the products of which losses were expected that day
     */
    public List<LossTables> expectedLossTables(String token, DayBooking booking) {
        return tables(token, booking, "/v1/expected-loss-tables", Role.EXPECTED_LOSS_ALLOWANCE);
    }

    private List<LossTables> tables(String token, DayBooking booking, String path, Role moved) {
        var products =
                booking.lines().stream()
                        .filter(line -> line.account().equals(moved.text()))
                        .map(DayBooking.Line::product)
                        .distinct()
                        .map("?product="::concat);
        return Stream.concat(Stream.of(""), products)
                .map(query -> api.get(token, path + query))
                .map(told -> told.as(LossTables.class))
                .filter(tables -> tables.since(booking.day()).isPresent())
                .toList();
    }

    /**
     * The hash of the log up to a booking, which covers all that the day was computed from.
     *
     * @param institution whose
     * @param booking of the day
     * @return as it is recorded
     */
    public Optional<Hash> hash(String institution, DayBooking booking) {
        return institutions.log(institution).at(booking.position()).map(LogEntry::hash);
    }

    /**
     * The accounts behind a line.
     *
     * @param institution whose
     * @param booking of the day
     * @param line of it
     * @return all of them
     */
    public LineDetail behind(String institution, DayBooking booking, DayBooking.Line line) {
        var log = institutions.log(institution);
        var parts = new ArrayList<LineDetail.Part>();
        var entries = log.historyToEnd(BOOKING, booking.through()).iterator();
        while (entries.hasNext()) {
            var entry = entries.next();
            var event = decoder.decode(entry.type(), entry.payload());
            if (event instanceof DayBooked) break;
            if (event instanceof ChunkBooked chunk && chunk.day().equals(booking.day())) {
                parts.addAll(LineDetail.parts(line, chunk, entry.position()));
            }
        }
        return new LineDetail(line, parts);
    }
}
