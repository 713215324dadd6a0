package org.sessionwise.itests.benchmark.product;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.api.reconciliation.Reconciliation;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.sessionwise.itests.benchmark.year.TeamYear;
import org.sessionwise.itests.benchmark.year.TrustYear;
import org.sessionwise.itests.benchmark.year.YearCalendar;

/** One department under reconciliation, with host and plans in memory. */
public final class Department implements AutoCloseable {

    /** What a gap list is asked for: four weeks in the middle of the year. */
    public static final DateRange FOUR_WEEKS =
            new DateRange(YearCalendar.FIRST.plusWeeks(24), YearCalendar.FIRST.plusWeeks(28));

    private final EmbeddedProduct product;
    private final MadeUpHost host;
    private final List<StaffId> people;
    private final Reconciliation reconciliation;
    private final RosterChangeListener changes;
    private final int plannedSize;
    private final List<Set<StaffId>> teams;
    private int edits;
    private int edited;

    public Department(TrustYear year, Path home) {
        host = new MadeUpHost(year);
        people = host.people();
        plannedSize = IntStream.range(0, people.size())
                .map(person -> year.person(person).planned().length)
                .sum();
        teams = IntStream.range(0, (people.size() + TeamYear.PEOPLE - 1) / TeamYear.PEOPLE)
                .mapToObj(team -> Set.copyOf(
                        people.subList(team * TeamYear.PEOPLE, Math.min(people.size(), (team + 1) * TeamYear.PEOPLE))))
                .toList();
        product = EmbeddedProduct.reconciling(home);
        product.offer(RosterHost.class, host);
        product.offer(StaffDirectory.class, host);
        product.offer(RosterSessionSource.class, host);
        product.offer(UnavailabilitySource.class, host);
        product.offer(JobPlanRegister.class, new MadeUpPlans(year, people));
        product.configure(
                "org.sessionwise.reconciliation",
                Map.of(
                        "department", MadeUpHost.department(0).value(),
                        "from", YearCalendar.FIRST.toString()));
        reconciliation = product.service(Reconciliation.class, "");
        changes = product.service(RosterChangeListener.class, "");
    }

    /** Returns how many people it has. */
    public int size() {
        return people.size();
    }

    public Set<StaffId> everybody() {
        return Set.copyOf(people);
    }

    /** Returns how many sessions its people's plans have, dated or not. */
    public int plannedSize() {
        return plannedSize;
    }

    public int rosterSize() {
        return host.rosterSize();
    }

    /** Reads, matches and adds up the whole year of everybody, as after a start. */
    public DepartmentPosition cold() throws NoAnswerException {
        changes.changed(
                RosterChange.of(RosterChange.Kind.WEEKS, MadeUpHost.department(0), Set.of(), YearCalendar.YEAR));
        return reconciliation.position(YearCalendar.YEAR, everybody());
    }

    /** Makes one session of one person an hour longer, in the next round of everybody an hour shorter. */
    public void edit() {
        int person = edits % people.size();
        RosterSession old = host.middleOf(person);
        Duration longer = Duration.ofHours(edits / people.size() % 2 == 0 ? 1 : -1);
        Period period = new Period(old.period().start(), old.period().end().plus(longer));
        host.replace(RosterSession.of(old.id(), old.staff(), old.duty(), period, old.status()));
        edits++;
        edited = person;
        LocalDate day = LocalDate.ofInstant(old.period().start(), host.zone());
        DateRange changed = new DateRange(day, day.plusDays(1));
        changes.changed(
                RosterChange.of(RosterChange.Kind.SESSIONS, MadeUpHost.department(0), Set.of(old.staff()), changed));
    }

    /** Returns the figures of four weeks for the team of whoever was edited last. */
    public DepartmentPosition teamGapList() throws NoAnswerException {
        return reconciliation.position(FOUR_WEEKS, teams.get(edited / TeamYear.PEOPLE));
    }

    /** Returns everybody's figures for four weeks, as the gap list shows them. */
    public DepartmentPosition gapList() throws NoAnswerException {
        return reconciliation.position(FOUR_WEEKS, everybody());
    }

    public Reconciliation reconciliation() {
        return reconciliation;
    }

    @Override
    public void close() {
        product.close();
    }
}
