package org.sessionwise.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.operation.AccessReport;
import org.sessionwise.api.operation.AccessReports;
import org.sessionwise.api.operation.AccessUser;
import org.sessionwise.api.operation.Connection;
import org.sessionwise.api.operation.ConnectionTest;
import org.sessionwise.api.operation.Connections;
import org.sessionwise.api.operation.DataHealth;
import org.sessionwise.api.operation.DataReport;
import org.sessionwise.api.operation.SeenBy;
import org.sessionwise.api.operation.Setup;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.api.operation.SourceHealth;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** What administrators ask about the product, as a test sets it. */
final class FakeOperation implements Setup, Connections, DataHealth, AccessReports {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final List<String> asked = new ArrayList<>();
    AccessReport users = new AccessReport(
            true,
            "",
            List.of(new AccessUser("=lead", "Leo Lamb", List.of("VIEW_GAPS"), List.of(), List.of("Red team"), 0, 2)));

    OfferedOperation offered() {
        return new OfferedOperation(this, this, this, this);
    }

    @Override
    public List<SetupItem> items(Set<DepartmentId> departments) {
        asked.add("setup " + departments);
        return List.of(
                new SetupItem("nation", SetupItem.State.DONE, "All is known.", Optional.empty()),
                new SetupItem(
                        "mapping",
                        SetupItem.State.TO_DO,
                        "Map them.",
                        Optional.of(SetupItem.Place.of("unmatched", new DepartmentId("anaes")))));
    }

    @Override
    public List<Connection> all() {
        return List.of(
                new Connection("host", Connection.Kind.HOST, "Rota", Optional.of(tested())),
                new Connection("source:feed", Connection.Kind.SOURCE, "Feed", Optional.empty()));
    }

    @Override
    public Optional<ConnectionTest> test(String id, Actor actor) {
        asked.add("test " + id + " " + actor.id());
        return id.equals("host") ? Optional.of(tested()) : Optional.empty();
    }

    private static ConnectionTest tested() {
        return new ConnectionTest(NOON, false, Duration.ofMillis(12), "No answer: see the log.");
    }

    @Override
    public DataReport report() {
        SourceHealth feed = SourceHealth.of(
                        "feed", "Feed", new DataReport.Verdict(DataReport.State.LATE, "It is late."))
                .pulled(Optional.of(NOON), Optional.of(NOON))
                .told(7, List.of(new SourceHealth.RejectedRow("plan P", "", "nothing", "Mend it.")), 3)
                .running("job-1");
        DataReport.Verdict good = new DataReport.Verdict(DataReport.State.GOOD, "Fine.");
        return new DataReport(List.of(feed), good, good);
    }

    @Override
    public AccessReport users(Set<DepartmentId> departments) {
        asked.add("users " + departments);
        return users;
    }

    @Override
    public List<SeenBy> whoSees(DepartmentId department, StaffId staff) {
        asked.add("who sees " + staff + " of " + department);
        return List.of(new SeenBy("=lead", "Leo Lamb", SeenBy.Through.TEAM));
    }
}
