package org.sessionwise.domain.attainment.rule;

import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Topics;
import org.sessionwise.domain.attainment.Verdict;

/** Indicators are reported to the board and to the department, each often enough. */
final class Reports {

    private Reports() {}

    static DataRule reports() {
        return DataRule.of(Reports::decide, Cadence.SETTINGS);
    }

    /** What ends first decides. */
    private static Verdict decide(Criterion criterion, Situation situation) {
        Optional<Ground> board = last(Topics.BOARD, criterion, situation);
        Optional<Ground> department = last(Topics.DEPARTMENT, criterion, situation);
        if (board.isEmpty() && department.isEmpty()) {
            return Verdict.of(Status.NOT_ASSESSED, "No report of the indicators is on record yet.");
        }
        if (board.isEmpty() || department.isEmpty()) {
            return one(board.or(() -> department).orElseThrow(), board.isEmpty() ? "board" : "department", situation);
        }
        Ground first = board.get().until().isBefore(department.get().until()) ? board.get() : department.get();
        return Grounds.weigh(
                List.of(first),
                situation,
                ground -> "The board had a report on " + day(board.get()) + ", the department on "
                        + day(department.get()) + ".",
                "");
    }

    /** What nobody recorded is not known to be missing; only what ended is. */
    private static Verdict one(Ground reported, String other, Situation situation) {
        Verdict verdict = Grounds.weigh(List.of(reported), situation, ground -> "", "");
        return verdict.status().counts()
                ? Verdict.of(Status.NOT_ASSESSED, "No report of the indicators to the " + other + " is on record yet.")
                        .from(verdict.evidence())
                : verdict;
    }

    private static Optional<Ground> last(String reader, Criterion criterion, Situation situation) {
        return Grounds.longest(Cadence.grounds(Meetings.onRecord(EvidenceKind.REPORT, reader, situation), criterion));
    }

    private static String day(Ground ground) {
        return Reasons.day(ground.evidence().on());
    }
}
