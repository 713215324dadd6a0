package org.sessionwise.attainment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.attainment.internal.catalogue.Catalogues;
import org.sessionwise.attainment.internal.evidence.AuditOfTests;
import org.sessionwise.attainment.internal.evidence.ClockOfTests;
import org.sessionwise.attainment.internal.facts.LevelDesk;
import org.sessionwise.attainment.internal.facts.Neighbours;
import org.sessionwise.attainment.internal.facts.NoticeDesk;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.host.spi.RosterChange;

/** A trust in which nothing happens that a test does not do, with the levels that follow. */
final class MadeUpTrust {

    final ClockOfTests clock;
    final MadeUpHost host = new MadeUpHost();
    final MadeUpPlans plans = new MadeUpPlans();
    final MadeUpEvidence evidence;
    final Map<DepartmentId, MadeUpTeamPlans> teamPlans = new TreeMap<>();
    final Map<DepartmentId, MadeUpFigures> figures = new TreeMap<>();
    final Neighbours neighbours = new Neighbours();
    final NoticeDesk notices = new NoticeDesk();
    final AuditOfTests audit = new AuditOfTests();
    final StoredAttainment attainment;

    MadeUpTrust(Database database, String now) {
        clock = new ClockOfTests(now);
        evidence = new MadeUpEvidence(clock);
        for (DepartmentId department : List.of(MadeUpHost.HEART, MadeUpHost.LUNG)) {
            teamPlans.put(department, new MadeUpTeamPlans(department, plans, clock));
            figures.put(department, new MadeUpFigures(department));
            neighbours.addTeamPlans(teamPlans.get(department));
            neighbours.addFigures(figures.get(department));
        }
        attainment = restarted(database);
    }

    /** Returns what a new start of the server would make of the same database, host and neighbours. */
    StoredAttainment restarted(Database database) {
        return new StoredAttainment(
                new AttainmentStore(database),
                audit,
                Catalogues.builtIn(),
                new LevelDesk.Sources(host, host, plans, evidence, evidence, neighbours, notices),
                clock);
    }

    void staffChanged(DepartmentId department) {
        notices.changed(
                RosterChange.of(RosterChange.Kind.STAFF, department, Set.of(), DateRange.startingOn(LocalDate.EPOCH)));
    }

    void plansChanged(StaffId staff) {
        notices.plansChanged(Set.of(staff));
    }

    void lose(TeamPlans gone) {
        neighbours.removeTeamPlans(gone);
    }

    /** Returns all that is said of every scope, as one text each. */
    Map<String, String> told(LocalDate day) throws NoAnswerException {
        return told(attainment, day);
    }

    static Map<String, String> told(StoredAttainment attainment, LocalDate day) throws NoAnswerException {
        Map<String, String> told = new TreeMap<>();
        attainment.matrix(day).forEach(attained -> told.put(attained.scope().toString(), text(attained)));
        return told;
    }

    private static String text(Attained attained) {
        StringBuilder text = new StringBuilder(attained.day() + " level " + attained.level() + " weakest "
                + attained.weakest() + " of " + attained.people() + " without " + attained.excluded() + "\n");
        new TreeMap<>(attained.verdicts()).forEach((criterion, verdict) -> text.append(criterion)
                .append(' ')
                .append(verdict)
                .append(' ')
                .append(verdict.until())
                .append(verdict.counted())
                .append(verdict.inherited())
                .append(verdict.evidence())
                .append('\n'));
        return text.toString();
    }
}
