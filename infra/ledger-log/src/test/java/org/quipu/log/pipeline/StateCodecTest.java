package org.quipu.log.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quipu.core.Envelope;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.bank.Bank;
import org.quipu.core.client.ClientEvent.ClientDimensionChanged;
import org.quipu.core.client.ClientEvent.ClientRegistered;
import org.quipu.core.client.ClientKinds;
import org.quipu.core.group.Arrangement;
import org.quipu.core.group.Arrangement.Every;
import org.quipu.core.group.Arrangement.Meeting;
import org.quipu.core.group.GroupEvent.GroupFormed;
import org.quipu.core.group.GroupEvent.MemberJoined;
import org.quipu.core.group.GroupEvent.MemberLeft;
import org.quipu.core.group.GroupKinds;
import org.quipu.core.group.GroupTerms;
import org.quipu.core.holiday.HolidayEvent.CalendarChanged;
import org.quipu.core.holiday.HolidayEvent.HolidayDeclared;
import org.quipu.core.holiday.HolidayKinds;
import org.quipu.core.loan.Loan;
import org.quipu.core.loan.LoanKinds;
import org.quipu.core.loan.LoanVillage;
import org.quipu.core.servicing.AllocationRule;

/** A state that was kept comes back the same. */
class StateCodecTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Envelope BY = Envelope.of("amina", "test");

    private final StateCodec codec = new StateCodec(Bank.ALL_KINDS);

    @Test
    void a_client_with_dated_dimensions() {
        comesBack(
                ClientKinds.CLIENT,
                new ClientRegistered(
                        "c", "hash", Optional.empty(), "north", Optional.empty(), DAY, BY),
                new ClientDimensionChanged("c", "officer", "o-2", DAY, DAY, BY),
                new ClientDimensionChanged("c", "officer", "o-1", DAY.minusDays(9), DAY, BY));
    }

    @Test
    void a_group_with_members_and_former_ones() {
        comesBack(
                GroupKinds.GROUP,
                new GroupFormed(
                        "g",
                        new GroupTerms("umoja", "north", true, Optional.empty()),
                        new Arrangement(
                                Optional.empty(),
                                Optional.of(new Meeting(DayOfWeek.TUESDAY, Every.EVERY_4_WEEKS))),
                        DAY,
                        DAY,
                        BY),
                new MemberJoined("g", "b", DAY, DAY, BY),
                new MemberJoined("g", "a", DAY, DAY, BY),
                new MemberLeft("g", "b", DAY, DAY, BY));
    }

    @Test
    void a_calendar_with_weekends_and_holidays() {
        comesBack(
                HolidayKinds.CALENDAR,
                new CalendarChanged(
                        Optional.empty(),
                        Set.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY),
                        DAY,
                        DAY,
                        BY),
                new HolidayDeclared(Optional.empty(), DAY, "market-day", DAY, BY));
    }

    @Test
    void a_loan_that_was_paid_late() {
        var lent = LoanVillage.lent(new AllocationRule.NextInstalments());
        lent.on(LoanVillage.day(4, 20)).asked(LoanVillage.repay("300.00", LoanVillage.day(4, 10)));
        Loan loan = LoanVillage.loan(lent.history(), "L");
        assertThat(codec.decode(LoanKinds.LOAN, codec.encode(LoanKinds.LOAN, loan)))
                .isEqualTo(loan);
    }

    private <S> void comesBack(Kind<S> kind, LedgerEvent... events) {
        var state = kind.fold().initial();
        for (var event : List.of(events)) state = kind.fold().evolve(state, event);
        assertThat(state).isNotEqualTo(kind.fold().initial());
        assertThat(codec.decode(kind, codec.encode(kind, state))).isEqualTo(state);
    }
}
