package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;

/** Roster templates. A plug-in and a person at the screen write through the same door: all edits or none, by version. */
public final class TemplateBook {

    private static final int LONGEST_CYCLE = 52;

    private final RotaDatabase database;
    private final People people;
    private final Changes changes;
    private final Audit audit;

    public TemplateBook(RotaDatabase database, People people, Changes changes, Audit audit) {
        this.database = database;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
    }

    public List<RosterTemplate> templates(DepartmentId department) {
        return database.read(connection -> TemplateTable.ofDepartment(connection, department));
    }

    public Optional<RosterTemplate> template(String id) {
        return database.read(connection -> TemplateTable.find(connection, id));
    }

    /** Makes an empty template. */
    public RosterTemplate create(DepartmentId department, String name, int weeks, LocalDate anchor, String actor) {
        if (weeks < 1 || weeks > LONGEST_CYCLE) {
            throw Refused.invalid("template", "weeks", "a number from 1 to " + LONGEST_CYCLE);
        }
        if (!anchor.equals(Weeks.mondayOf(anchor))) {
            throw Refused.invalid("template", "anchor", "a Monday");
        }
        RosterTemplate template =
                RosterTemplate.of(UUID.randomUUID().toString(), department, name, "1", weeks, anchor, List.of());
        database.write(connection -> {
            TemplateTable.insert(connection, template);
            audit.record(connection, actor, department, "template made", template.id(), "");
            return template;
        });
        changes.tell(change(template, Set.of()));
        return template;
    }

    /**
     * Applies edits, all or none.
     *
     * @return empty if there is no such template
     */
    public Optional<TemplateWriteResult> write(
            String id, String expectedVersion, List<TemplateEdit> edits, String actor) {
        Optional<TemplateWriteResult> result = database.write(connection -> {
            Optional<RosterTemplate> found = TemplateTable.find(connection, id);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(write(connection, found.get(), expectedVersion, edits, actor));
        });
        result.filter(done -> done.status() == TemplateWriteResult.Status.WRITTEN)
                .ifPresent(done -> changes.tell(change(done.template(), staff(edits))));
        return result;
    }

    private TemplateWriteResult write(
            Connection connection,
            RosterTemplate template,
            String expectedVersion,
            List<TemplateEdit> edits,
            String actor)
            throws SQLException {
        if (!template.version().equals(expectedVersion)) {
            return TemplateWriteResult.stale(template);
        }
        SlotEdits work = new SlotEdits(template, people);
        Optional<String> refusal = work.apply(edits);
        if (refusal.isPresent()) {
            return TemplateWriteResult.refused(template, refusal.get());
        }
        TemplateTable.replaceSlots(connection, template.id(), work.slots());
        audit.record(
                connection, actor, template.department(), "template edited", template.id(), edits.size() + " edits");
        RosterTemplate after = TemplateTable.find(connection, template.id()).orElseThrow();
        return TemplateWriteResult.written(after, work.slotIds());
    }

    private static Set<StaffId> staff(List<TemplateEdit> edits) {
        return edits.stream()
                .flatMap(edit -> Stream.of(edit.before(), edit.after()))
                .flatMap(Optional::stream)
                .map(TemplateSlot::staff)
                .collect(Collectors.toSet());
    }

    private static RosterChange change(RosterTemplate template, Set<StaffId> staff) {
        return RosterChange.of(
                RosterChange.Kind.TEMPLATE, template.department(), staff, DateRange.startingOn(template.anchor()));
    }
}
