package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.sessionwise.entitlement.internal.fakes.Plans.days;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport.Outcome;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.plan.JobPlanVersion;

/** A backup that is older than what was pulled after it. */
class RestoredDatabaseTest extends PullTrial {

    private final JobPlanVersion amysPlan = plan("JP-1", 1, "101", from("2026-01-05"));
    private final JobPlanVersion bensPlan = plan("JP-2", 1, "102", from("2026-01-05"));
    private final JobPlanVersion bensEnd = plan("JP-2", 1, "102", days("2026-01-05", "2026-06-01"));
    private final JobPlanVersion bensNext = plan("JP-2", 2, "102", from("2026-06-01"));
    private final JobPlanVersion nobodys = plan("JP-3", 1, "999", from("2026-01-05"));

    @Test
    void pullOfEverythingAfterARestoreConvergesWithoutADuplicate() throws Exception {
        feed.hasAll(amysPlan, bensPlan);
        pull(feed);
        Map<String, String> backup = backUp();
        feed.changed("c2", bensEnd, bensNext, nobodys);
        pull(feed);
        List<String> beforeTheLoss = withoutCursor();
        close();

        openOn(backup);
        assertNotEquals(beforeTheLoss, withoutCursor());
        feed.hasAll(amysPlan, bensEnd, bensNext, nobodys);
        assertEquals(Outcome.DONE, pull(PullOrder.of("feed").everything()).outcome());

        assertEquals(beforeTheLoss, withoutCursor());
        List<String> all = everythingKept();
        pull(feed);
        assertEquals(all, everythingKept());
        assertEquals(
                List.of(1, 2),
                plansOf(ben).stream().map(JobPlanVersion::version).toList());
    }

    @Test
    void changesAreAskedForFromWhereTheBackupWas() throws Exception {
        feed.changed("c1", amysPlan, bensPlan);
        pull(feed);
        Map<String, String> backup = backUp();
        feed.changed("c2", bensEnd, bensNext);
        pull(feed);
        List<String> beforeTheLoss = everythingKept();
        close();

        openOn(backup);
        pull(feed);

        assertEquals(Optional.of("c1"), feed.cursors.get(feed.cursors.size() - 1));
        assertEquals(beforeTheLoss, everythingKept());
    }

    /** Keeps a copy and goes on with the database itself. */
    private Map<String, String> backUp() throws Exception {
        if (TrialDatabase.isPostgresql()) {
            close();
        }
        Map<String, String> backup = TrialDatabase.copy(directory, Files.createDirectory(directory.resolve("backup")));
        if (TrialDatabase.isPostgresql()) {
            open();
        }
        return backup;
    }

    private List<String> withoutCursor() throws Exception {
        return everythingKept().stream()
                .filter(row -> !row.startsWith("entitlement_source_cursor"))
                .toList();
    }
}
