package org.sessionwise.host.reference.internal.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.json.Fields;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.PeriodRule;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.Signatures;
import org.sessionwise.host.reference.internal.rota.RosterPeriod.Stage;
import org.sessionwise.host.reference.internal.rota.RotaSession;
import org.sessionwise.host.reference.internal.rota.Swap;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.StaffMember;

/** Reads how far periods and swaps of a trust document are. One instance reads one document. */
final class PeriodReader {

    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 1, 5);

    private final LocalTimes times;
    private final Set<String> departments;
    private final Set<String> users;
    private final Map<String, RotaSession> sessions;

    PeriodReader(
            LocalTimes times, Set<String> departments, List<TrustDocument.User> users, List<RotaSession> sessions) {
        this.times = times;
        this.departments = departments;
        this.users = users.stream().map(TrustDocument.User::id).collect(Collectors.toSet());
        this.sessions =
                sessions.stream().collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
    }

    static PeriodRule rule(Fields root, List<TrustDocument.Week> weeks) {
        LocalDate earliest = weeks.stream()
                .map(week -> week.week().monday())
                .min(LocalDate::compareTo)
                .orElse(SOME_MONDAY);
        return root.optionalObject("periodRule")
                .map(record -> new PeriodRule(
                        RotaReader.monday(record, "anchor"),
                        record.whole("weeks", 1, 13),
                        record.whole("madeAhead", 0, 52),
                        record.whole("publishedAhead", 0, 52)))
                .orElseGet(() -> PeriodRule.usual(earliest));
    }

    List<TrustDocument.SignedPeriod> periods(List<Fields> records) {
        return records.stream()
                .map(record -> new TrustDocument.SignedPeriod(
                        new DepartmentId(
                                record.known("department", departments, "the id of a department of this document")),
                        RotaReader.monday(record, "from"),
                        signatures(record)))
                .toList();
    }

    private Signatures signatures(Fields record) {
        Stage stage = record.choice("stage", Stage.class);
        if (stage == Stage.DRAFT) {
            throw record.wrong("stage", "SUBMITTED or APPROVED; a draft is not listed");
        }
        String first = user(record, "submittedBy");
        Signatures submitted = Signatures.submitted(first, record.instant("submittedAt", times));
        if (stage == Stage.SUBMITTED) {
            return submitted;
        }
        String second = user(record, "approvedBy");
        if (second.equals(first)) {
            throw record.wrong("approvedBy", "another user than submittedBy");
        }
        return submitted.approved(second, record.instant("approvedAt", times));
    }

    private String user(Fields record, String field) {
        return record.known(field, users, "the id of a user of this document");
    }

    List<Swap> swaps(List<Fields> records, Map<String, StaffMember> staff) {
        return records.stream().map(record -> swap(record, staff)).toList();
    }

    private Swap swap(Fields record, Map<String, StaffMember> staff) {
        RotaSession session =
                sessions.get(record.known("session", sessions.keySet(), "the id of a session of this document"));
        if (session.content().status() != RosterSession.Status.ROSTERED) {
            throw record.wrong("session", "a session that is still rostered");
        }
        Swap offered = Swap.offered(
                record.text("id"),
                session,
                record.optionalText("note"),
                user(record, "offeredBy"),
                record.instant("offeredAt", times));
        Optional<StaffMember> colleague = record.optionalText("colleague")
                .map(id -> staff.get(record.known("colleague", staff.keySet(), "the id of a person of this document")));
        if (colleague.isEmpty()) {
            return offered;
        }
        if (!colleague.get().department().equals(session.department())) {
            throw record.wrong("colleague", "somebody of the session's department");
        }
        return offered.accepted(colleague.get().id(), user(record, "acceptedBy"));
    }
}
