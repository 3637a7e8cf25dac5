package org.quipu.core.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.quipu.core.Known;
import org.quipu.core.Ref;

/** What is known to a decision that a second person has approved. */
record Approved(Known known, String by) implements Known {
    @Override
    public <S> Optional<S> find(Ref<S> ref) {
        return known.find(ref);
    }

    @Override
    public LocalDate businessDate() {
        return known.businessDate();
    }

    @Override
    public long nextPosition() {
        return known.nextPosition();
    }

    @Override
    public Optional<String> approver() {
        return Optional.of(by);
    }
}
