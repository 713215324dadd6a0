package org.sessionwise.attainment.internal.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.api.evidence.PersonRecords;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.attainment.internal.trust.EvidenceListeners;
import org.sessionwise.attainment.internal.trust.TextLimit;
import org.sessionwise.database.Database;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** The records of people in the database; there whether or not a department uses them. */
@Component(service = PersonRecords.class)
public final class StoredPersonRecords implements PersonRecords {

    private static final Comparator<PersonRecord> OLDEST_FIRST =
            Comparator.comparing(PersonRecord::at).thenComparing(PersonRecord::id);

    private final AttainmentStore store;
    private final AuditLog audit;
    private final EvidenceListeners listeners;
    private final Clock clock;

    @Activate
    public StoredPersonRecords(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "listeners") EvidenceListeners listeners) {
        this(database, audit, listeners, Clock.systemUTC());
    }

    StoredPersonRecords(Database database, AuditLog audit, EvidenceListeners listeners, Clock clock) {
        this.store = new AttainmentStore(database);
        this.audit = audit;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public List<PersonRecord> of(Set<StaffId> staff) throws NoAnswerException {
        return store.read(connection -> new PersonRecordTable(connection).of(staff)).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public List<PersonRecord> add(
            Set<StaffId> staff, PersonRecord.Kind kind, DateRange days, String reason, Actor actor)
            throws EvidenceRefusedException, NoAnswerException {
        require(staff, kind, reason);
        Instant now = clock.instant();
        String key = UUID.randomUUID().toString();
        List<PersonRecord> added = new ArrayList<>();
        for (StaffId person : new TreeSet<>(staff)) {
            String id = String.format("%s-%05d", key, added.size() + 1);
            added.add(PersonRecord.of(id, person, kind, days, reason.strip(), actor, now));
        }
        store.write(connection -> {
            PersonRecordTable table = new PersonRecordTable(connection);
            for (PersonRecord record : added) {
                table.add(record);
            }
            String ids =
                    added.get(0).id() + " to " + added.get(added.size() - 1).id();
            audit.record(
                    actor,
                    "person records added",
                    "person records " + key,
                    kind + " of " + added.size() + " people, " + words(days) + ": " + ids);
            return null;
        });
        listeners.tell();
        return List.copyOf(added);
    }

    @Override
    public void withdraw(String id, Actor actor) throws EvidenceRefusedException, NoAnswerException {
        Instant now = clock.instant();
        Optional<Boolean> withdrawn = store.<Optional<Boolean>>write(connection -> {
            PersonRecordTable table = new PersonRecordTable(connection);
            Optional<PersonRecord> record = table.find(id);
            if (record.isEmpty()) {
                return Optional.empty();
            }
            boolean isFirst = table.withdraw(id, actor, now);
            if (isFirst) {
                audit.record(actor, "person record withdrawn", "person record " + id, words(record.get()));
            }
            return Optional.of(isFirst);
        });
        if (!withdrawn.orElseThrow(
                () -> refused("id", "A record was expected; there is none of that key. Look at the list."))) {
            throw refused(
                    "id", "A record that counts was expected; this one was taken back already. Look at the list.");
        }
        listeners.tell();
    }

    private static String words(PersonRecord record) {
        return record.kind() + " " + words(record.days());
    }

    private static String words(DateRange days) {
        return "from " + days.from() + (days.isOpenEnded() ? "" : " until before " + days.until());
    }

    private static void require(Set<StaffId> staff, PersonRecord.Kind kind, String reason)
            throws EvidenceRefusedException {
        if (staff.isEmpty()) {
            throw refused("staff", "At least one person was expected. Choose whom it is about.");
        }
        TextLimit.requireLine("reason", reason, TextLimit.LINE);
        if (kind == PersonRecord.Kind.SINGLE_AREA || kind == PersonRecord.Kind.LEFT_OUT) {
            TextLimit.requireSomething("reason", reason);
        }
    }

    private static EvidenceRefusedException refused(String field, String message) {
        return new EvidenceRefusedException(field, message);
    }
}
