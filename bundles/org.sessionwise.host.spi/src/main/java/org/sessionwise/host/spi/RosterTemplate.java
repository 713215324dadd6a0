package org.sessionwise.host.spi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.sessionwise.domain.DepartmentId;

/** A roster template: who works what, when, in a cycle of whole weeks that repeats from an anchor. */
public final class RosterTemplate {

    private final String id;
    private final DepartmentId department;
    private final String name;
    private final String version;
    private final int weeks;
    private final LocalDate anchor;
    private final List<TemplateSlot> slots;

    private RosterTemplate(
            String id,
            DepartmentId department,
            String name,
            String version,
            int weeks,
            LocalDate anchor,
            List<TemplateSlot> slots) {
        if (weeks < 1) {
            throw new IllegalArgumentException("a template has at least one week, not " + weeks);
        }
        Objects.requireNonNull(anchor, "anchor");
        if (anchor.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a template's anchor is a Monday, not " + anchor);
        }
        this.id = Objects.requireNonNull(id, "id");
        this.department = Objects.requireNonNull(department, "department");
        this.name = Objects.requireNonNull(name, "name");
        this.version = Objects.requireNonNull(version, "version");
        this.weeks = weeks;
        this.anchor = anchor;
        this.slots = List.copyOf(Objects.requireNonNull(slots, "slots"));
    }

    /**
     * Returns a template.
     *
     * @param id the host's key; no other template of the host has it
     * @param version changes whenever a slot does; a host without versions gives a digest of the slots
     * @param weeks length of the cycle, 1 or more
     * @param anchor a Monday on which week 1 begins
     * @param slots each key once
     */
    public static RosterTemplate of(
            String id,
            DepartmentId department,
            String name,
            String version,
            int weeks,
            LocalDate anchor,
            List<TemplateSlot> slots) {
        return new RosterTemplate(id, department, name, version, weeks, anchor, slots);
    }

    public String id() {
        return id;
    }

    public DepartmentId department() {
        return department;
    }

    /** Returns the name as people know it. */
    public String name() {
        return name;
    }

    /** Returns an opaque text, compared exactly. */
    public String version() {
        return version;
    }

    /** Returns the length of the cycle, 1 or more. */
    public int weeks() {
        return weeks;
    }

    /** Returns a Monday on which week 1 begins; the cycle repeats from there in both directions. */
    public LocalDate anchor() {
        return anchor;
    }

    /** Returns the slots, in no promised order; empty if nobody has filled the template. */
    public List<TemplateSlot> slots() {
        return slots;
    }

    /** Templates are equal if all they say is, whatever the order of their slots. */
    @Override
    public boolean equals(Object object) {
        return object instanceof RosterTemplate other
                && id.equals(other.id)
                && department.equals(other.department)
                && name.equals(other.name)
                && version.equals(other.version)
                && weeks == other.weeks
                && anchor.equals(other.anchor)
                && slots.size() == other.slots.size()
                && new HashSet<>(slots).equals(new HashSet<>(other.slots));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, department, name, version, weeks, anchor, new HashSet<>(slots));
    }

    @Override
    public String toString() {
        return "template " + id + " of " + department + ", version " + version + ", " + slots.size() + " slots in "
                + weeks + " weeks from " + anchor;
    }
}
