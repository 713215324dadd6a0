package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.review.Flag;
import org.sessionwise.api.review.ReviewEntry;
import org.sessionwise.domain.year.YearAmount;

/** A variance to be reviewed, in sessions. */
public record FlagJson(
        String id,
        FigureLineJson.KeyJson key,
        String direction,
        String planned,
        String delivered,
        String percent,
        int weeks,
        int persists,
        String why,
        EntryJson entry,
        List<PastJson> history) {

    /** What is agreed now. */
    public record EntryJson(
            String cause,
            String mitigation,
            String owner,
            String due,
            String agreedOn,
            String state,
            String quarter,
            long version) {

        private static EntryJson of(ReviewEntry entry, ReviewEntry.State state) {
            ReviewEntry.Content content = entry.content();
            return new EntryJson(
                    content.cause(),
                    content.mitigation(),
                    content.owner(),
                    content.due().map(Object::toString).orElse(null),
                    content.agreedOn().map(Object::toString).orElse(null),
                    state.name().toLowerCase(Locale.ROOT),
                    entry.quarter().label(),
                    entry.version());
        }
    }

    /** What was written once. */
    public record PastJson(String at, String by, String quarter, String state, String cause, long version) {

        private static PastJson of(ReviewEntry entry) {
            return new PastJson(
                    entry.at().toString(),
                    entry.by().id(),
                    entry.quarter().label(),
                    entry.content().closed() ? "closed" : "open",
                    entry.content().cause(),
                    entry.version());
        }
    }

    /** Returns a flag under the name that people know its key by. */
    public static FlagJson of(Flag flag, FigureLineJson.KeyJson key) {
        FigureSide side = flag.line().side(Basis.DELIVERED);
        Optional<EntryJson> entry =
                flag.state().map(state -> EntryJson.of(flag.history().get(0), state));
        return new FlagJson(
                flag.id(),
                key,
                flag.direction().name().toLowerCase(Locale.ROOT),
                Exact.text(side.planned().sessions()),
                Exact.text(side.done().minus(side.undated()).sessions()),
                side.percent(YearAmount::sessions).map(Percent::text).orElse(null),
                flag.line().completeness().weeksFinalised(),
                flag.persists(),
                flag.why(),
                entry.orElse(null),
                flag.history().stream().map(PastJson::of).toList());
    }
}
