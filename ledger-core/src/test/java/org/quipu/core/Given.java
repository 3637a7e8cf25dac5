package org.quipu.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Given, when, then on the contract alone.
 *
 * <pre>{@code
 * given(JAN_1).asked(openTill, openAccount).when(deposit).then(deposited);
 * }</pre>
 */
public final class Given {
    private final History history;
    private List<LedgerEvent> answer = List.of();
    private @Nullable Refused refusal;

    private Given(History history) {
        this.history = history;
    }

    /**
     * An empty bank.
     *
     * @param businessDate its date
     * @return the start
     */
    public static Given given(LocalDate businessDate) {
        return new Given(new History(businessDate));
    }

    /**
     * A bank with a history.
     *
     * @param history what happened
     * @return the start
     */
    public static Given given(History history) {
        return new Given(history);
    }

    /**
     * Commands that are accepted.
     *
     * @param commands in order
     * @return this
     */
    public Given asked(Command... commands) {
        for (var command : commands) history.ask(command);
        return this;
    }

    /**
     * Events that happened before.
     *
     * @param events in order
     * @return this
     */
    public Given happened(LedgerEvent... events) {
        for (var event : events) history.append(event);
        return this;
    }

    /**
     * Days pass.
     *
     * @param day the new business date
     * @return this
     */
    public Given on(LocalDate day) {
        history.turnTo(day);
        return this;
    }

    /**
     * The command under test.
     *
     * @param command what is asked
     * @return this
     */
    public Given when(Command command) {
        answer = List.of();
        refusal = null;
        try {
            answer = history.ask(command);
        } catch (Refused refused) {
            refusal = refused;
        }
        return this;
    }

    /**
     * Exactly these events happened.
     *
     * @param expected in order
     * @return this
     */
    public Given then(LedgerEvent... expected) {
        assertThat(refusal).as("refused").isNull();
        assertThat(answer).containsExactly(expected);
        return this;
    }

    /**
     * Events of exactly these classes happened.
     *
     * @param expected in order
     * @return this
     */
    public Given thenHappens(Class<?>... expected) {
        assertThat(refusal).as("refused").isNull();
        assertThat(answer.stream().<Class<?>>map(Object::getClass)).containsExactly(expected);
        return this;
    }

    /**
     * The bank's rules forbade it, and nothing happened.
     *
     * @param reason the rule
     * @return this
     */
    public Given thenRefused(Refused.Reason reason) {
        assertThat(answer).isEmpty();
        assertThat(refusal == null ? null : refusal.reason()).isEqualTo(reason);
        return this;
    }

    /**
     * Asserts what a refusal was decided on.
     *
     * @param name of the figure
     * @param value of it
     * @return this
     */
    public Given onFigure(String name, String value) {
        assertThat(refusal == null ? null : refusal.figures()).containsEntry(name, value);
        return this;
    }

    /**
     * The history so far.
     *
     * @return the history
     */
    public History history() {
        return history;
    }
}
