package org.sessionwise.attainment.internal.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.UnknownScopeException;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorSheet;
import org.sessionwise.api.indicator.Indicators;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.StaffDirectory;

/** Works the indicators out whenever they are asked for: nothing is kept. */
@Component(service = Indicators.class)
public final class ComputedIndicators implements Indicators {

    private final Attainment attainment;
    private final PersonRecords records;
    private final StaffDirectory directory;
    private final Clock clock;

    @Reference(name = "figures", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Figures> figures = List.of();

    @Activate
    public ComputedIndicators(
            @Reference(name = "attainment") Attainment attainment,
            @Reference(name = "records") PersonRecords records,
            @Reference(name = "staff") StaffDirectory directory) {
        this(attainment, records, directory, Clock.systemUTC());
    }

    ComputedIndicators(Attainment attainment, PersonRecords records, StaffDirectory directory, Clock clock) {
        this.attainment = attainment;
        this.records = records;
        this.directory = directory;
        this.clock = clock;
    }

    /** For use without a framework. */
    ComputedIndicators with(List<Figures> offered) {
        this.figures = List.copyOf(offered);
        return this;
    }

    @Override
    public IndicatorSheet sheet(AttainmentScope scope, LocalDate asAt, Set<StaffId> visible) throws NoAnswerException {
        AttainmentReport report = report(scope, asAt);
        Levels levels = new Levels(attainment.matrix(asAt));
        Workforce workforce = membership(scope).on(asAt);
        SightOfGroups sight = new SightOfGroups(levels, smallest(report), workforce, visible);
        DateRange period = Quarter.lastWholeBefore(asAt);
        SessionReading sessions = SessionReading.of(figures, workforce, period);
        LevelLines byLevel = new LevelLines(report.catalogue());
        List<IndicatorLine> lines = new ArrayList<>();
        Instant oldest = report.asAt();
        for (AttainmentScope one : levels.shownFor(scope)) {
            SessionCounts counts = sessions.of(one);
            oldest = counts.asAt().isBefore(oldest) ? counts.asAt() : oldest;
            levels.of(one).ifPresent(attained -> lines.addAll(byLevel.of(attained)));
            lines.addAll(new SessionLines(one, counts).all());
        }
        if (scope.kind() == AttainmentScope.Kind.TRUST) {
            levels.teamsOf(scope)
                    .forEach(team -> levels.of(team).map(byLevel::activePlans).ifPresent(lines::add));
        }
        return marked(IndicatorSheet.of(scope, asAt, period, oldest, sight.told(lines)), report);
    }

    @Override
    public List<IndicatorSheet> trend(AttainmentScope scope, LocalDate until, int months, Set<StaffId> visible)
            throws NoAnswerException {
        Membership membership = membership(scope);
        Workforce workforce = membership.on(until);
        AttainmentReport now = report(scope, until);
        SightOfGroups last = sight(now, workforce, visible);
        Map<DateRange, SessionCounts> quarters = new HashMap<>();
        List<IndicatorSheet> sheets = new ArrayList<>();
        for (int back = months; back >= 0; back--) {
            LocalDate day =
                    back == 0 ? until : YearMonth.from(until).minusMonths(back).atEndOfMonth();
            AttainmentReport then = report(scope, day);
            if (then.attained().people() > 0) {
                SessionCounts counts = quarters.computeIfAbsent(
                        Quarter.lastWholeBefore(day), quarter -> SessionReading.of(figures, workforce, quarter)
                                .of(scope));
                // neither what that day's sheet keeps back, nor what today's does: one could be taken off the other
                SightOfGroups its = back == 0 ? last : sight(then, membership.on(day), visible);
                sheets.add(month(then, counts, lines -> last.told(its.told(lines))));
            }
        }
        return sheets;
    }

    private static IndicatorSheet month(
            AttainmentReport then, SessionCounts counts, UnaryOperator<List<IndicatorLine>> told) {
        Attained attained = then.attained();
        List<IndicatorLine> lines = new ArrayList<>(new LevelLines(then.catalogue())
                .of(attained).stream()
                        .map(line -> then.isReconstructed() ? line.remark("Worked out from what is known now.") : line)
                        .toList());
        lines.addAll(new SessionLines(attained.scope(), counts).all());
        LocalDate day = attained.day();
        return marked(
                IndicatorSheet.of(attained.scope(), day, Quarter.lastWholeBefore(day), then.asAt(), told.apply(lines)),
                then);
    }

    private static IndicatorSheet marked(IndicatorSheet sheet, AttainmentReport report) {
        return report.isReconstructed() ? sheet.reconstructed() : sheet;
    }

    private SightOfGroups sight(AttainmentReport report, Workforce workforce, Set<StaffId> visible)
            throws NoAnswerException {
        Levels levels = new Levels(attainment.matrix(report.attained().day()));
        return new SightOfGroups(levels, smallest(report), workforce, visible);
    }

    /** Old days are not told of smaller groups than today: the trust may have learned why not. */
    private int smallest(AttainmentReport report) throws NoAnswerException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Math.max(
                report.policy().settled().smallestGroup(),
                attainment.policies().on(today).settled().smallestGroup());
    }

    private Membership membership(AttainmentScope scope) throws NoAnswerException {
        return Membership.read(directory, records, scope, clock.instant());
    }

    private AttainmentReport report(AttainmentScope scope, LocalDate day) throws NoAnswerException {
        try {
            return attainment.report(scope, day);
        } catch (UnknownScopeException e) {
            throw new NoAnswerException("There is no such department, team or workforce group any more.", e);
        }
    }
}
