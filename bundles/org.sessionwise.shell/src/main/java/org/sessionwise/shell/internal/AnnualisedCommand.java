package org.sessionwise.shell.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.figures.AgreedWork;
import org.sessionwise.api.figures.Annualised;
import org.sessionwise.api.figures.AnnualisedLine;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.year.Pace;
import org.sessionwise.host.spi.StaffDirectory;

/** How agreed numbers of a year stand, added up over people by kind of activity. */
@Component(
        service = AnnualisedCommand.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=annualised"})
public final class AnnualisedCommand {

    private static final int PLACES = 1;

    private final StaffDirectory directory;
    private final Clock clock;

    @Reference(name = "agreed", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<AgreedWork> agreed = List.of();

    @Activate
    public AnnualisedCommand(@Reference(name = "directory") StaffDirectory directory) {
        this(directory, Clock.systemUTC());
    }

    private AnnualisedCommand(StaffDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    AnnualisedCommand(StaffDirectory directory, Clock clock, List<AgreedWork> agreed) {
        this(directory, clock);
        this.agreed = agreed;
    }

    @Descriptor("tells how the agreed numbers of a year stand, by kind of activity, of all people together")
    public String annualised(
            @Descriptor("the department's id") String department,
            @Descriptor("the day at whose end; today if left out") String... on) {
        return Answer.of(() -> {
            Department of = Department.of(department, directory);
            LocalDate day = on.length == 0 ? LocalDate.now(clock) : Typed.day(on[0]);
            Annualised standing =
                    Department.service(agreed, AgreedWork::department, of.id()).annualised(day, of.everybody());
            return table(standing);
        });
    }

    private static String table(Annualised standing) {
        Map<String, List<Pace>> byCode = standing.people().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        line -> line.activity().code().value(),
                        TreeMap::new,
                        Collectors.mapping(AnnualisedLine::pace, Collectors.toList())));
        Table table =
                Table.of("ACTIVITY", "AGREEMENTS", "AGREED", "DONE", "BOOKED", "TO GO", "FORECAST", "FIT NO MORE");
        byCode.forEach((code, paces) -> table.row(
                code,
                paces.size(),
                sum(paces, Pace::agreed),
                paces.stream().mapToLong(Pace::done).sum(),
                paces.stream().mapToLong(Pace::booked).sum(),
                sum(paces, Pace::toGo),
                sum(paces, Pace::forecast),
                paces.stream().filter(AnnualisedCommand::isTooLate).count()));
        return table.or("Nobody agreed a number of a year.") + System.lineSeparator() + "at the end of "
                + standing.on();
    }

    private static boolean isTooLate(Pace pace) {
        return pace.toGo().signum() > 0 && pace.lastFit().isEmpty();
    }

    private static String sum(List<Pace> paces, Function<Pace, Fraction> of) {
        return paces.stream()
                .map(of)
                .reduce(Fraction.ZERO, Fraction::plus)
                .toDecimal(PLACES)
                .toPlainString();
    }
}
