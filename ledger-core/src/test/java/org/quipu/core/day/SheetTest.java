package org.quipu.core.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quipu.core.account.Grain;
import org.quipu.core.account.Role;
import org.quipu.core.day.Measured.Figure;
import org.quipu.core.money.Money;

/** Sheets say what was measured, account by account and in sum. */
class SheetTest {
    private static final List<Currency> CURRENCIES =
            List.of(Currency.getInstance("KES"), Currency.getInstance("USD"));
    private static final List<Role> ROLES =
            List.of(
                    Role.INTEREST_RECEIVABLE,
                    Role.PENALTY_RECEIVABLE,
                    Role.INTEREST_INCOME,
                    Role.MEMO_INTEREST);

    @Test
    void say_what_was_measured() {
        for (var seed = 0; seed < 300; seed++) {
            var measured = drawn(new SplittableRandom(seed));
            var sheets = Sheet.of(measured);
            assertThat(sheets.stream().flatMap(Sheet::measured))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(measured);
            assertThat(sums(BookedLine.sums(List.of(), sheets)))
                    .as("seed " + seed)
                    .isEqualTo(naive(measured));
            var recorded = new TreeMap<String, Map<Role, Long>>();
            sheets.forEach(sheet -> sheet.addTo(recorded));
            sheets.forEach(sheet -> sheet.addTo(recorded));
            for (var each : measured) {
                var twice = new HashMap<Role, Long>();
                for (var figure : each.figures()) {
                    var moved = 2 * figure.own().plus(figure.restated()).minor();
                    if (moved != 0) twice.put(figure.role(), moved);
                }
                assertThat(recorded.get(each.account())).as("seed " + seed).isEqualTo(twice);
            }
        }
    }

    private static List<Measured> drawn(SplittableRandom random) {
        var measured = new ArrayList<Measured>();
        for (var account = 0; account < random.nextInt(12); account++) {
            var fund = random.nextBoolean() ? Optional.of("fund-1") : Optional.<String>empty();
            var grain = new Grain("b" + random.nextInt(2), "p" + random.nextInt(2), fund);
            var currency = CURRENCIES.get(random.nextInt(2));
            var figures = new ArrayList<Figure>();
            for (var role : ROLES) {
                var own = random.nextInt(-3, 4);
                var restated = random.nextInt(4) == 0 ? random.nextInt(-3, 4) : 0;
                if (own == 0 && restated == 0) continue;
                figures.add(
                        new Figure(role, new Money(currency, own), new Money(currency, restated)));
            }
            figures.sort(Comparator.comparing(Figure::role));
            if (!figures.isEmpty()) measured.add(new Measured("L" + account, grain, figures));
        }
        return measured;
    }

    private static Map<String, List<Long>> sums(List<BookedLine> lines) {
        var sums = new HashMap<String, List<Long>>();
        for (var line : lines) {
            sums.put(
                    line.grain() + line.role().text() + line.own().currency(),
                    List.of(line.own().minor(), line.restated().minor(), (long) line.count()));
        }
        return sums;
    }

    private static Map<String, List<Long>> naive(List<Measured> measured) {
        var sums = new HashMap<String, List<Long>>();
        for (var each : measured) {
            for (var figure : each.figures()) {
                sums.merge(
                        each.grain() + figure.role().text() + figure.own().currency(),
                        List.of(figure.own().minor(), figure.restated().minor(), 1L),
                        (one, other) ->
                                List.of(
                                        one.get(0) + other.get(0),
                                        one.get(1) + other.get(1),
                                        one.get(2) + other.get(2)));
            }
        }
        return sums;
    }

    @Test
    void refuse_an_account_twice() {
        var once =
                new Measured(
                        "L",
                        Grain.of("main"),
                        List.of(new Figure(Role.MEMO_INTEREST, kes(1), kes(0))));
        assertThatThrownBy(() -> Sheet.of(List.of(once, once)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Money kes(long minor) {
        return new Money(CURRENCIES.getFirst(), minor);
    }
}
