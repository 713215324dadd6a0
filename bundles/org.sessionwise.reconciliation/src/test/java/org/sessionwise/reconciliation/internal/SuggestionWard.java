package org.sessionwise.reconciliation.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterSessionTarget;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.SessionEdit;
import org.sessionwise.host.spi.SessionWriteResult;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.reconciliation.internal.ledger.RosterTrials;

/** A department to suggest in: four published weeks from Monday, 1 June 2026, and a host that takes single sessions. */
public final class SuggestionWard implements RosterSessionTarget {

    /** The first Monday. */
    public static final LocalDate MONDAY = Plans.MONDAY;

    /** What the host does instead of writing. */
    public enum Trouble {
        NONE,
        REFUSES,
        GIVES_NO_ANSWER,
        /** Writes, and then gives no answer. */
        WRITES_AND_FALLS_SILENT,
        SAYS_IT_WROTE
    }

    /** How the host takes the next edit. */
    public Trouble trouble = Trouble.NONE;

    /** The reasons that were passed on, with the actors. */
    public final List<String> reasons = new ArrayList<>();

    /** What happens while the host is at work on the next edit. */
    public Runnable meanwhile = () -> {};

    private final Ward ward;
    private int written;

    public SuggestionWard() {
        this(new Ward());
    }

    /** It is on for people of one professional group. */
    public static SuggestionWard of(String group) {
        return new SuggestionWard(Ward.of(group));
    }

    private SuggestionWard(Ward ward) {
        this.ward = ward;
        ward.host.people.clear();
        for (int week = -14; week < 4; week++) {
            week(MONDAY.plusWeeks(week), RosterWeek.State.PUBLISHED);
        }
    }

    /** Runs a step once, when sessions are read the next time: after that the reader knows what was, not what is. */
    public void onceSessionsAreRead(Runnable step) {
        ward.host.whenSessionsAreRead = () -> {
            ward.host.whenSessionsAreRead = () -> {};
            step.run();
        };
    }

    public DepartmentId department() {
        return FakeHost.DEPARTMENT;
    }

    public void week(LocalDate monday, RosterWeek.State state) {
        ward.host.week(monday, state);
        changed();
    }

    /** Employs somebody with a plan of these activities; without a plan if there are none. */
    public StaffId employ(String key, String team, String group, Activity... activities) {
        StaffId staff = new StaffId(key);
        ward.host.people.add(StaffMember.builder(staff, FakeHost.DEPARTMENT, new TeamId(team), "Person " + key)
                .professionalGroup(group)
                .registration("GMC " + key)
                .build());
        if (activities.length > 0) {
            ward.register.put(staff, Plans.plan(Plans.YEAR, activities));
        }
        changed();
        return staff;
    }

    public static Activity clinic(DayOfWeek day) {
        return Plans.clinic(day);
    }

    public static Activity weekly(String id, String code, DayOfWeek day, String start, String end) {
        return Plans.weekly(id, code, day, start, end, HolidayRule.FALLS_AWAY);
    }

    public static Activity undated(String id, String code, Timing timing) {
        return Plans.activity(id, code, timing, HolidayRule.FALLS_AWAY);
    }

    public RosterSession rostered(StaffId staff, String duty, LocalDate date, String start, String end) {
        written++;
        RosterSession session =
                ward.host.session("s" + written, staff, duty, date, start, end, RosterSession.Status.ROSTERED);
        changed();
        return session;
    }

    /** Replaces a session, as people do in the product's own screens. */
    public void replace(RosterSession old, RosterSession with) {
        ward.host.roster.remove(old);
        ward.host.roster.add(with);
        changed();
    }

    /** Takes off the roster what has that duty on a day. */
    public void remove(String duty, LocalDate day) {
        ward.host.roster.removeIf(session -> session.duty().value().equals(duty)
                && session.period().startDate(FakeHost.LONDON).equals(day));
        changed();
    }

    public void leave(StaffId staff, LocalDate date) {
        ward.host.leave(staff, date, "00:00", "23:00", Unavailability.Kind.ANNUAL_LEAVE);
        changed();
    }

    /** Employs somebody in another department, too, under another id. */
    public StaffId employElsewhere(StaffId here) {
        StaffId there = new StaffId(here + "-there");
        ward.host.peopleElsewhere.add(
                StaffMember.builder(there, FakeHost.ELSEWHERE, new TeamId("green"), "Somebody " + here)
                        .registration("gmc  " + here)
                        .build());
        return there;
    }

    public void rosteredElsewhere(StaffId there, LocalDate date, String start, String end) {
        ward.host.rosterElsewhere.add(RosterSession.of(
                new SessionId("e" + there),
                there,
                new DutyCode("WARD"),
                time(date, start, end),
                RosterSession.Status.ROSTERED));
    }

    public void leaveElsewhere(StaffId there, LocalDate date) {
        ward.host.awayElsewhere.add(
                Unavailability.of(there, time(date, "00:00", "23:00"), Unavailability.Kind.ANNUAL_LEAVE));
    }

    public void elsewhereIsDown() {
        ward.host.elsewhereIsDown = true;
    }

    public List<RosterSession> roster() {
        return List.copyOf(ward.host.roster);
    }

    public RosterTrials trials() {
        Settings settings = new Settings(
                FakeHost.DEPARTMENT,
                LocalDate.of(2000, 1, 1),
                MatchingPolicy.DEFAULT,
                Duration.ofSeconds(60),
                CapabilityState.on());
        Host host = new Host(ward.host, ward.host, ward.host, Optional.of(ward.host));
        return new DepartmentTrials(settings, host, ward.keeper, ward.reader, ward.reconciliation);
    }

    public RosterSessionSource source() {
        return ward.host;
    }

    /** Lets everything be read again, as the host's feed does. */
    public void changed() {
        ward.keeper.touch(Set.of(), Optional.empty());
    }

    /** Returns what became of what a person's plan has on a day. */
    public List<Outcome> outcomes(StaffId staff, LocalDate day) throws NoAnswerException {
        return ward
                .reconciliation
                .findings(staff, new DateRange(day, day.plusDays(1)), Basis.ROSTERED)
                .findings()
                .stream()
                .map(Finding::outcome)
                .toList();
    }

    public static Period time(LocalDate date, String start, String end) {
        return FakeHost.time(date, start, end);
    }

    @Override
    public SessionWriteResult write(DepartmentId department, SessionEdit edit, String reason, String actor)
            throws HostUnavailableException {
        reasons.add(actor + ": " + reason);
        Runnable first = meanwhile;
        meanwhile = () -> {};
        first.run();
        if (trouble == Trouble.REFUSES) {
            return SessionWriteResult.refused("The week is published: say why its roster is changed.");
        }
        if (trouble == Trouble.GIVES_NO_ANSWER) {
            throw new HostUnavailableException("down");
        }
        if (edit.before().isPresent()
                && !ward.host.roster.contains(edit.before().get())) {
            return SessionWriteResult.stale();
        }
        SessionWriteResult result = written(edit);
        if (trouble == Trouble.WRITES_AND_FALLS_SILENT) {
            throw new HostUnavailableException("silent");
        }
        return result;
    }

    private SessionWriteResult written(SessionEdit edit) {
        if (trouble == Trouble.SAYS_IT_WROTE) {
            return SessionWriteResult.written(edit.after().orElseThrow());
        }
        edit.before().ifPresent(ward.host.roster::remove);
        changed();
        if (edit.after().isEmpty()) {
            return SessionWriteResult.takenBack();
        }
        RosterSession wanted = edit.after().get();
        written++;
        SessionId id = wanted.id().equals(SessionEdit.NEW) ? new SessionId("s" + written) : wanted.id();
        RosterSession stands = RosterSession.of(id, wanted.staff(), wanted.duty(), wanted.period(), wanted.status())
                .withOwner(wanted.owner().orElse(wanted.staff()));
        ward.host.roster.add(stands);
        return SessionWriteResult.written(stands);
    }
}
