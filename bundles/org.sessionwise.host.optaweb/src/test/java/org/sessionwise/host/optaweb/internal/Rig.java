package org.sessionwise.host.optaweb.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb;
import org.sessionwise.host.optaweb.fake.FakeTenant;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;

/** A connected adapter on a small tenant: two spots, three people, a rotation of two weeks that begins on Monday 7 December 2026. */
final class Rig implements AutoCloseable {

    static final long AMY = 11;
    static final long BEN = 12;
    static final long CAT = 13;
    static final LocalDate START = LocalDate.of(2026, 12, 7);
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final int TENANT = 7;

    final FakeTenant tenant;
    final FakeOptaWeb fake;
    final Trial trial;
    final Trial.Connected optaweb;

    private Rig(Path directory, int rotationLength) throws HostUnavailableException {
        tenant = new FakeTenant(TENANT, "Ward block", rotationLength, LONDON);
        tenant.dates(LocalDate.of(2026, 11, 29), START, 14, 14);
        tenant.spot(1, "Ward", List.of());
        tenant.spot(2, "Theatre", List.of());
        tenant.employee(AMY, "Amy Archer", List.of());
        tenant.employee(BEN, "Ben Baker", List.of(4L));
        tenant.employee(CAT, "Cat Cole", List.of());
        fake = FakeOptaWeb.with(tenant);
        trial = new Trial(fake.uri(), TENANT, directory, Optional.empty(), Duration.ofMillis(1_500));
        optaweb = trial.connect();
    }

    static Rig in(Path directory) throws HostUnavailableException {
        return new Rig(directory, 14);
    }

    static Rig in(Path directory, int rotationLength) throws HostUnavailableException {
        return new Rig(directory, rotationLength);
    }

    /** Adds a bucket of the ward from 09:00 to 17:00 whose first days have these people; a null is an open seat. */
    void wardDays(long key, Long... people) {
        tenant.bucket(key, 1, "09:00:00", "17:00:00", Arrays.asList(people));
    }

    void skill(long bucket, long skill) {
        tenant.editBucket(
                bucket, json -> json.withArray("additionalSkillSetIdList").add(skill));
    }

    static TemplateSlot slot(String key, long person, String duty, int week, DayOfWeek day, String start, String end) {
        StaffId staff = new StaffId(Long.toString(person));
        return TemplateSlot.of(key, staff, new DutyCode(duty), week, day, LocalTime.parse(start), LocalTime.parse(end));
    }

    static TemplateSlot ward(String key, long person, int week, DayOfWeek day) {
        return slot(key, person, "Ward", week, day, "09:00", "17:00");
    }

    RosterTemplate template() throws HostUnavailableException {
        return optaweb.templates.template(Integer.toString(TENANT)).orElseThrow();
    }

    TemplateSlot slotAt(String key) throws HostUnavailableException {
        return template().slots().stream()
                .filter(slot -> slot.id().equals(key))
                .findFirst()
                .orElseThrow();
    }

    TemplateWriteResult write(TemplateEdit... edits) throws HostUnavailableException {
        return write(template().version(), List.of(edits));
    }

    TemplateWriteResult write(String version, List<TemplateEdit> edits) throws HostUnavailableException {
        return optaweb.target.write(Integer.toString(TENANT), version, edits, "cora");
    }

    /** Takes a write back, as an undo does: last edit first. */
    TemplateWriteResult undo(TemplateWriteResult written, TemplateEdit... edits) throws HostUnavailableException {
        List<TemplateEdit> back = new ArrayList<>();
        for (int i = edits.length - 1; i >= 0; i--) {
            String key = written.slotIds().get(i);
            Optional<TemplateSlot> before = edits[i].before().map(slot -> keyed(slot, key));
            Optional<TemplateSlot> after = edits[i].after().map(slot -> keyed(slot, key));
            if (before.isEmpty()) {
                back.add(TemplateEdit.remove(after.orElseThrow()));
            } else {
                back.add(
                        after.isPresent()
                                ? TemplateEdit.change(after.get(), before.get())
                                : TemplateEdit.add(keyed(before.get(), TemplateSlot.NEW)));
            }
        }
        return write(template().version(), back);
    }

    private static TemplateSlot keyed(TemplateSlot slot, String key) {
        return TemplateSlot.of(key, slot.staff(), slot.duty(), slot.week(), slot.day(), slot.start(), slot.end());
    }

    /** Returns the rotation as the product would tell it, without the version that it counts for itself. */
    String rotation() {
        var rotation = tenant.rotation();
        rotation.forEach(bucket -> ((ObjectNode) bucket).remove("version"));
        return rotation.toString();
    }

    /** Returns how often something was written. */
    long writes() {
        return fake.seen().stream()
                .filter(exchange -> !exchange.method().equals("GET"))
                .count();
    }

    @Override
    public void close() {
        trial.close();
        fake.close();
    }
}
