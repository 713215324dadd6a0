package org.sessionwise.host.spi;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
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
        if (anchor.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a template's anchor is a Monday, not " + anchor);
        }
        this.id = id;
        this.department = department;
        this.name = name;
        this.version = version;
        this.weeks = weeks;
        this.anchor = anchor;
        this.slots = List.copyOf(slots);
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
}
