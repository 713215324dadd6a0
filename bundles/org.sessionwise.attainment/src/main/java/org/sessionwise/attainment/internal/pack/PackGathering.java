package org.sessionwise.attainment.internal.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.UnknownScopeException;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.indicator.IndicatorSheet;
import org.sessionwise.api.indicator.Indicators;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.host.spi.StaffDirectory;

/** Gathers what a pack is made of, as somebody would see it who may see nobody by name. */
@Component(service = PackGathering.class)
public final class PackGathering {

    /** How far ahead evidence that ends is told of. */
    static final int DAYS_AHEAD = 90;

    private static final int MONTHS = 12;

    private final Attainment attainment;
    private final Indicators indicators;
    private final EvidenceRegister register;
    private final StaffDirectory directory;

    @Activate
    public PackGathering(
            @Reference(name = "attainment") Attainment attainment,
            @Reference(name = "indicators") Indicators indicators,
            @Reference(name = "register") EvidenceRegister register,
            @Reference(name = "staff") StaffDirectory directory) {
        this.attainment = attainment;
        this.indicators = indicators;
        this.register = register;
        this.directory = directory;
    }

    /** Steps and endings are those of now: of a past day there are none. */
    PackSource gather(AttainmentScope scope, LocalDate day, Made made) throws NoAnswerException {
        boolean isToday = day.equals(made.day());
        try {
            AttainmentReport report = attainment.report(scope, day);
            return new PackSource(
                    made,
                    Math.max(
                            report.policy().settled().smallestGroup(),
                            attainment.policies().on(made.day()).settled().smallestGroup()),
                    report,
                    attainment.matrix(day),
                    sheet(scope, day),
                    indicators.trend(scope, day, MONTHS, Set.of()),
                    isToday ? attainment.nextSteps(scope, Optional.empty(), Set.of()) : List.of(),
                    isToday ? ending(scope, day) : List.of(),
                    ScopeNames.read(directory));
        } catch (UnknownScopeException e) {
            throw new NoAnswerException("There is no such department any more.", e);
        }
    }

    private List<EvidenceEntry> ending(AttainmentScope scope, LocalDate day) throws NoAnswerException {
        return register.ending(day.plusDays(DAYS_AHEAD)).stream()
                .filter(entry -> WorkSections.belongs(scope, entry))
                .toList();
    }

    /** Without lines of teams: whoever reads a pack may not see them. */
    IndicatorSheet sheet(AttainmentScope scope, LocalDate day) throws NoAnswerException {
        IndicatorSheet all = indicators.sheet(scope, day, Set.of());
        IndicatorSheet without = IndicatorSheet.of(
                all.scope(),
                all.day(),
                all.period(),
                all.asAt(),
                all.lines().stream()
                        .filter(line -> line.scope().kind() != AttainmentScope.Kind.TEAM)
                        .toList());
        return all.isReconstructed() ? without.reconstructed() : without;
    }

    static PackText text(PackSource source) {
        boolean isBoard = source.scope().kind() == AttainmentScope.Kind.TRUST;
        String title =
                isBoard ? "Board pack" : "Department pack: " + source.names().of(source.scope());
        return new PackText(
                title,
                "E-job planning: levels of attainment and indicators on " + source.day(),
                List.of(
                        LevelSection.of(source),
                        StandardSections.standards(source),
                        StandardSections.notHeld(source),
                        IndicatorSections.now(source),
                        IndicatorSections.meaning(),
                        IndicatorSections.trend(source),
                        WorkSections.steps(source),
                        WorkSections.ending(source),
                        WorkSections.remarks(source),
                        WorkSections.defaults(source)));
    }
}
