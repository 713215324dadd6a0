package org.sessionwise.attainment.internal.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.UnknownScopeException;
import org.sessionwise.api.evidence.PersonRecord;
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

    private static final Set<PersonRecord.Kind> LEFT_OUT =
            Set.of(PersonRecord.Kind.SINGLE_AREA, PersonRecord.Kind.LEFT_OUT);

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
        Levels levels = new Levels(attainment.matrix(asAt));
        AttainmentReport report = report(scope, asAt);
        Workforce workforce = workforce(scope, asAt);
        SightOfGroups sight = sight(levels, report, workforce, visible);
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
        return IndicatorSheet.of(scope, asAt, period, oldest, sight.told(lines));
    }

    @Override
    public List<IndicatorSheet> trend(AttainmentScope scope, LocalDate until, int months, Set<StaffId> visible)
            throws NoAnswerException {
        AttainmentReport now = report(scope, until);
        Workforce workforce = workforce(scope, until);
        SightOfGroups sight = sight(new Levels(attainment.matrix(until)), now, workforce, visible);
        Map<DateRange, SessionCounts> quarters = new HashMap<>();
        List<IndicatorSheet> sheets = new ArrayList<>();
        for (int back = months; back >= 1; back--) {
            LocalDate day = YearMonth.from(until).minusMonths(back).atEndOfMonth();
            AttainmentReport then = report(scope, day);
            if (then.attained().people() > 0) {
                DateRange period = Quarter.lastWholeBefore(day);
                SessionCounts counts =
                        quarters.computeIfAbsent(period, quarter -> SessionReading.of(figures, workforce, quarter)
                                .of(scope));
                sheets.add(month(then, period, counts, sight));
            }
        }
        return sheets;
    }

    private static IndicatorSheet month(
            AttainmentReport then, DateRange period, SessionCounts counts, SightOfGroups sight) {
        Attained attained = then.attained();
        List<IndicatorLine> lines = new ArrayList<>(new LevelLines(then.catalogue())
                .of(attained).stream()
                        .map(line -> then.isReconstructed() ? line.remark("Worked out from what is known now.") : line)
                        .toList());
        lines.addAll(new SessionLines(attained.scope(), counts).all());
        return IndicatorSheet.of(
                attained.scope(), attained.day(), period, then.asAt(), sight.told(lines, attained.people()));
    }

    private SightOfGroups sight(Levels levels, AttainmentReport report, Workforce workforce, Set<StaffId> visible) {
        return new SightOfGroups(levels, report.policy().settled().smallestGroup(), workforce, visible);
    }

    private Workforce workforce(AttainmentScope scope, LocalDate day) throws NoAnswerException {
        Workforce all = Workforce.read(directory, scope);
        Instant now = clock.instant();
        Set<StaffId> left = records.of(all.people(AttainmentScope.trust())).stream()
                .filter(record -> LEFT_OUT.contains(record.kind()) && record.counts(day, now))
                .map(PersonRecord::staff)
                .collect(Collectors.toSet());
        return all.without(left);
    }

    private AttainmentReport report(AttainmentScope scope, LocalDate day) throws NoAnswerException {
        try {
            return attainment.report(scope, day);
        } catch (UnknownScopeException e) {
            throw new NoAnswerException("There is no such department, team or workforce group any more.", e);
        }
    }
}
