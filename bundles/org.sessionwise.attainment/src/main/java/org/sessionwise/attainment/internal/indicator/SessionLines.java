package org.sessionwise.attainment.internal.indicator;

import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorLine.Missing;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.attainment.AttainmentScope;

/** The indicators that are of sessions, of one scope: the reading of the text first, then the local ones. */
final class SessionLines {

    private static final String SESSIONS = "sessions";

    private final AttainmentScope scope;
    private final SessionCounts counts;
    private final boolean isTrust;

    SessionLines(AttainmentScope scope, SessionCounts counts) {
        this.scope = scope;
        this.counts = counts;
        this.isTrust = scope.kind() == AttainmentScope.Kind.TRUST;
    }

    List<IndicatorLine> all() {
        List<IndicatorLine> lines = new ArrayList<>();
        lines.add(share());
        lines.add(variance(Indicator.VARIANCE, counts.everything()));
        lines.add(variance(Indicator.VARIANCE_DCC, counts.dcc()));
        lines.add(variance(Indicator.VARIANCE_ROSTERED, counts.rostered()));
        return lines;
    }

    private IndicatorLine share() {
        if (counts.agreed().signum() == 0) {
            return none(Indicator.DCC_SHARE, "No sessions are agreed in plans in force.");
        }
        return noting(IndicatorLine.of(Indicator.DCC_SHARE, scope, counts.agreedDcc(), counts.agreed(), SESSIONS));
    }

    private IndicatorLine variance(Indicator indicator, SessionCount count) {
        if (count.all() == 0 && count.planned().signum() == 0) {
            return none(
                    indicator,
                    count.delivered().signum() == 0
                            ? "No sessions are planned."
                            : "No sessions are planned, " + shown(count.delivered()) + " were delivered.");
        }
        Fraction known = count.all() == 0 ? Fraction.of(1) : new Fraction(count.known(), count.all());
        if (count.planned().signum() == 0) {
            return IndicatorLine.missing(
                            indicator,
                            scope,
                            Missing.NOT_KNOWN,
                            "No week of the quarter with planned work is finalised.")
                    .completeness(known);
        }
        return noting(IndicatorLine.of(indicator, scope, count.delivered(), count.planned(), SESSIONS))
                .completeness(known);
    }

    /** What a department lacks is not known; what the trust lacks of it is said. */
    private IndicatorLine none(Indicator indicator, String why) {
        return counts.unknown() == 0
                ? IndicatorLine.missing(indicator, scope, Missing.NOT_APPLICABLE, why)
                : IndicatorLine.missing(indicator, scope, Missing.NOT_KNOWN, lacking());
    }

    private IndicatorLine noting(IndicatorLine line) {
        return counts.unknown() == 0 ? line : line.remark(lacking());
    }

    private String lacking() {
        if (!isTrust) {
            return "Planned and delivered sessions of the department are not known: reconciliation is switched off, or gives"
                    + " no answer.";
        }
        return counts.unknown() == 1
                ? "Without 1 department whose sessions are not known."
                : "Without " + counts.unknown() + " departments whose sessions are not known.";
    }

    private static String shown(Fraction sessions) {
        return sessions.toDecimal(1).stripTrailingZeros().toPlainString();
    }
}
