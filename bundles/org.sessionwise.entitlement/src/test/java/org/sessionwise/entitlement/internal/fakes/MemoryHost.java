package org.sessionwise.entitlement.internal.fakes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.entitlement.internal.host.HostAccess;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;

/** A rostering product in memory: one template, optimistic versions, and every way to answer badly. */
public final class MemoryHost implements StaffDirectory, RosterTemplateSource, RosterTemplateTarget {

    public static final DepartmentId DEPARTMENT = new DepartmentId("anaesthesia");
    public static final String TEMPLATE = "main";

    /** How it answers the next write. */
    public enum Mood {
        WELL,
        /** Gives no answer and writes nothing. */
        SILENT,
        /** Writes, but the answer is lost. */
        ANSWER_LOST,
        REFUSING,
        /** Makes the first edit, then refuses. */
        HALF_DONE
    }

    public final Map<StaffId, StaffMember> people = new LinkedHashMap<>();
    public final Map<String, TemplateSlot> slots = new TreeMap<>();
    public Mood mood = Mood.WELL;
    public boolean down;
    /** Keys say what slots say, so that an edit gives a slot another key. */
    public boolean keysFollowContent;

    public String templateId = TEMPLATE;
    public int writes;
    /** How many edits were made in all writes together. */
    public int edits;

    private int weeks = 4;
    private LocalDate anchor = LocalDate.of(2026, 3, 2);
    private int version = 1;
    private int nextId = 1;

    /** Connects it as a host that can do everything. */
    public HostAccess access() {
        HostAccess access = new HostAccess();
        access.bindDirectory(this);
        access.bindTemplates(this);
        access.bindTarget(this);
        return access;
    }

    public void cycle(int weeksOfTemplate, LocalDate anchorOfTemplate) {
        weeks = weeksOfTemplate;
        anchor = anchorOfTemplate;
        version++;
    }

    public StaffId hire(String id, String assignment, String registration) {
        return hire(DEPARTMENT, id, assignment, registration);
    }

    public StaffId hire(DepartmentId department, String id, String assignment, String registration) {
        StaffId staff = new StaffId(id);
        StaffMember.Builder person = StaffMember.builder(staff, department, new TeamId("team"), "Person " + id);
        if (!assignment.isEmpty()) {
            person.assignmentNumber(assignment);
        }
        if (!registration.isEmpty()) {
            person.registration(registration);
        }
        people.put(staff, person.build());
        return staff;
    }

    int version() {
        return version;
    }

    int nextId() {
        return nextId;
    }

    /** Goes on where another life of this host ended. */
    void restore(int versionThen, int nextIdThen) {
        version = versionThen;
        nextId = nextIdThen;
    }

    /** A person writes a slot by hand. */
    public TemplateSlot handWrites(TemplateSlot slot) {
        TemplateSlot kept = withId(key("h" + nextId++, slot), slot);
        slots.put(kept.id(), kept);
        version++;
        return kept;
    }

    /** A person changes a slot by hand. */
    public String handChanges(String id, TemplateSlot content) {
        slots.remove(id);
        String key = key(id, content);
        slots.put(key, withId(key, content));
        version++;
        return key;
    }

    public void handRemoves(String id) {
        slots.remove(id);
        version++;
    }

    /** Returns the key of a slot that has or would have this one; two slots that say the same are told apart. */
    private String key(String id, TemplateSlot slot) {
        if (!keysFollowContent) {
            return id;
        }
        String content = slot.staff() + " " + slot.duty() + " " + slot.week() + " " + slot.day() + " " + slot.start()
                + " " + slot.end();
        int number = 1;
        while (slots.containsKey(content + " " + number)) {
            number++;
        }
        return content + " " + number;
    }

    private static TemplateSlot withId(String id, TemplateSlot slot) {
        return TemplateSlot.of(id, slot.staff(), slot.duty(), slot.week(), slot.day(), slot.start(), slot.end());
    }

    public RosterTemplate template() {
        return RosterTemplate.of(
                templateId, DEPARTMENT, "Main", "v" + version, weeks, anchor, List.copyOf(slots.values()));
    }

    @Override
    public List<Department> departments() throws HostUnavailableException {
        answer();
        Set<DepartmentId> all = new TreeSet<>(Comparator.comparing(DepartmentId::value));
        all.add(DEPARTMENT);
        people.values().forEach(person -> all.add(person.department()));
        return all.stream().map(id -> Department.of(id, "Department " + id)).toList();
    }

    @Override
    public List<Team> teams(DepartmentId department) {
        return List.of();
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) throws HostUnavailableException {
        answer();
        return people.values().stream()
                .filter(person -> person.department().equals(department))
                .toList();
    }

    @Override
    public List<RosterTemplate> templates(DepartmentId department) throws HostUnavailableException {
        answer();
        return department.equals(DEPARTMENT) ? List.of(template()) : List.of();
    }

    @Override
    public Optional<RosterTemplate> template(String asked) throws HostUnavailableException {
        answer();
        return asked.equals(templateId) ? Optional.of(template()) : Optional.empty();
    }

    private void answer() throws HostUnavailableException {
        if (down) {
            throw new HostUnavailableException("down");
        }
    }

    @Override
    public TemplateWriteResult write(String id, String expectedVersion, List<TemplateEdit> asked, String actor)
            throws HostUnavailableException {
        answer();
        writes++;
        Mood now = mood;
        mood = Mood.WELL;
        switch (now) {
            case SILENT -> throw new HostUnavailableException("silent");
            case REFUSING -> {
                return TemplateWriteResult.refused(template(), "the template is locked");
            }
            case HALF_DONE -> {
                make(asked.subList(0, 1));
                return TemplateWriteResult.refused(template(), "the second edit is not allowed");
            }
            default -> {
                return writeAll(expectedVersion, asked, now);
            }
        }
    }

    private TemplateWriteResult writeAll(String expectedVersion, List<TemplateEdit> asked, Mood now)
            throws HostUnavailableException {
        if (!expectedVersion.equals("v" + version)) {
            return TemplateWriteResult.stale(template());
        }
        List<String> ids = make(asked);
        if (now == Mood.ANSWER_LOST) {
            throw new HostUnavailableException("the answer was lost");
        }
        return TemplateWriteResult.written(template(), ids);
    }

    private List<String> make(List<TemplateEdit> asked) {
        List<String> ids = new ArrayList<>();
        edits += asked.size();
        for (TemplateEdit edit : asked) {
            edit.before().ifPresent(before -> {
                if (!before.equals(slots.get(before.id()))) {
                    throw new IllegalStateException("not what stands there: " + before.id());
                }
            });
            String id = edit.before().map(TemplateSlot::id).orElseGet(() -> "s" + nextId++);
            slots.remove(id);
            String key = edit.after().map(after -> key(id, after)).orElse(id);
            edit.after().ifPresent(after -> slots.put(key, withId(key, after)));
            ids.add(key);
        }
        version++;
        return ids;
    }
}
