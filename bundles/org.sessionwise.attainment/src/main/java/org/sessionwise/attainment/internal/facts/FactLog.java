package org.sessionwise.attainment.internal.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.attainment.internal.store.FactLogTable;
import org.sessionwise.attainment.internal.store.FactLogTable.Entry;
import org.sessionwise.attainment.internal.store.FactLogTable.Kind;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.PersonFacts;

/** What was known when. Writes only what is different from what it wrote last, for one thread at a time; any may read. */
final class FactLog {

    /** What was known at a moment; the moment it was learnt last. */
    record Then(Map<StaffId, PersonFacts> people, Map<String, Evidence> live, Instant asAt) {}

    private final AttainmentStore store;
    private Then last;

    FactLog(AttainmentStore store) {
        this.store = store;
    }

    /** Returns what was known just before a moment. */
    Then before(Instant moment) throws NoAnswerException {
        List<Entry> entries = store.read(connection -> new FactLogTable(connection).newest(moment));
        Map<StaffId, PersonFacts> people = new HashMap<>();
        Map<String, Evidence> live = new HashMap<>();
        Instant asAt = Instant.MIN;
        for (Entry entry : entries) {
            asAt = asAt.isAfter(entry.at()) ? asAt : entry.at();
            if (entry.content().isEmpty()) {
                continue;
            }
            if (entry.kind() == Kind.PERSON) {
                StaffId staff = new StaffId(entry.subject());
                people.put(staff, FactText.person(staff, entry.content()));
            } else {
                live.put(entry.subject(), FactText.evidence(entry.subject(), entry.content()));
            }
        }
        return new Then(people, live, asAt);
    }

    /** Returns when the first entry was written; empty if none was. */
    Optional<Instant> first() throws NoAnswerException {
        return store.read(connection -> new FactLogTable(connection).first());
    }

    /** Writes what is different now. */
    void write(Known known) throws NoAnswerException {
        if (last == null) {
            last = before(Instant.ofEpochMilli(Long.MAX_VALUE));
        }
        Map<String, Evidence> live = new HashMap<>();
        known.liveEvidence().forEach(evidence -> live.put(evidence.id(), evidence));
        List<Entry> entries = new ArrayList<>(people(known.people().values(), known.readAt()));
        entries.addAll(live(live.values(), known.readAt()));
        last.people().keySet().stream()
                .filter(staff -> !known.people().containsKey(staff))
                .forEach(staff -> entries.add(new Entry(Kind.PERSON, staff.value(), known.readAt(), "")));
        last.live().keySet().stream()
                .filter(id -> !live.containsKey(id))
                .forEach(id -> entries.add(new Entry(Kind.LIVE, id, known.readAt(), "")));
        if (!entries.isEmpty()) {
            store.<Void>write(connection -> {
                FactLogTable table = new FactLogTable(connection);
                for (Entry entry : entries) {
                    table.add(entry);
                }
                return null;
            });
        }
        last = new Then(known.people(), live, known.readAt());
    }

    private List<Entry> people(Collection<PersonFacts> people, Instant at) {
        return people.stream()
                .filter(person -> !same(person, last.people().get(person.staff())))
                .map(person -> new Entry(Kind.PERSON, person.staff().value(), at, FactText.of(person)))
                .toList();
    }

    private List<Entry> live(Collection<Evidence> evidence, Instant at) {
        return evidence.stream()
                .filter(one -> !one.equals(last.live().get(one.id())))
                .map(one -> new Entry(Kind.LIVE, one.id(), at, FactText.of(one)))
                .toList();
    }

    /** Mostly nobody changed, and the same objects are compared. */
    private static boolean same(PersonFacts now, PersonFacts before) {
        return now == before || now.equals(before);
    }
}
