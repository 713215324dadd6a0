package org.sessionwise.attainment.internal.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.sessionwise.api.NoAnswerException;

/**
 * Levels of days other than today, worked out beside today's, which never wait for them: two days at once, since each reads all
 * there is. Safe from any thread.
 */
final class OtherDays {

    private static final int AT_ONCE = 2;

    /** What is known of a day before anything was; for as long as today's levels do not change. */
    private record Nothing(Known known, long changes) {}

    private final FactsKeeper keeper;
    private final Views views;
    private final KeptDays kept = new KeptDays();
    private final Turns turns = new Turns(AT_ONCE);
    private volatile Optional<Nothing> nothing = Optional.empty();

    OtherDays(FactsKeeper keeper, Views views) {
        this.keeper = keeper;
        this.views = views;
    }

    /** Answers of a past day by what was known at its end, of a day to come by what is known now. */
    <T> T on(LocalDate day, Moment now, Function<View, T> question) throws NoAnswerException {
        Optional<KeptDay> known = kept.find(day, now);
        return known.isPresent()
                ? known.get().ask(question)
                : turns.take(() -> found(day, now).ask(question));
    }

    /** Whoever waited for a turn may find that another one has worked it out. */
    private KeptDay found(LocalDate day, Moment now) throws NoAnswerException {
        Optional<KeptDay> known = kept.find(day, now);
        if (known.isPresent()) {
            return known.get();
        }
        KeptDay levels = new KeptDay(workedOut(day, now));
        kept.keep(day, levels, now);
        return levels;
    }

    private View workedOut(LocalDate day, Moment now) throws NoAnswerException {
        Optional<FactLog.Then> recorded = day.isAfter(now.known().day()) ? Optional.empty() : keeper.at(day);
        if (recorded.isPresent()) {
            return views.past(day, keeper.endOf(day), recorded.get(), keeper.register(day), now);
        }
        return views.of(
                views.policy(day), reconstructed(day, now).read(now.known().readAt()), now.evaluators(), true);
    }

    /** All days before the last one of which nothing is known are alike, so that is read but once. */
    private Known reconstructed(LocalDate day, Moment now) throws NoAnswerException {
        LocalDate last = now.known().firstDated().minusDays(1);
        return day.isAfter(last)
                ? keeper.reconstructed(now.known(), day)
                : nothing(last, now).on(day);
    }

    private Known nothing(LocalDate last, Moment now) throws NoAnswerException {
        Optional<Nothing> known = nothing;
        if (known.isPresent() && known.get().changes() == now.changes()) {
            return known.get().known();
        }
        Known read = keeper.reconstructed(now.known(), last);
        nothing = Optional.of(new Nothing(read, now.changes()));
        return read;
    }
}
