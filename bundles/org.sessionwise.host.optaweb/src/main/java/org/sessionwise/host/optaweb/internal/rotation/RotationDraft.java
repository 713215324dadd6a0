package org.sessionwise.host.optaweb.internal.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.host.optaweb.internal.product.Employee;
import org.sessionwise.host.optaweb.internal.product.TimeBucket;
import org.sessionwise.host.optaweb.internal.store.OurSeat;
import org.sessionwise.host.optaweb.internal.store.OurSeats;
import org.sessionwise.host.optaweb.internal.store.SeatIntent;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * The seats of a rotation while edits are applied to it, in memory. Seats that stood there before us are opened, never taken
 * out, and given back to whom they had; seats of ours come and go. Not for several threads.
 */
final class RotationDraft {

    private static final Pattern KEY = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    private final Rotation rotation;
    private final OurSeats ours;
    private final Cycle cycle;
    private final List<Line> lines = new ArrayList<>();
    private final Set<OurSeat> made = new HashSet<>();
    private final Set<OurSeat> opened = new HashSet<>();

    RotationDraft(Rotation rotation, OurSeats ours) {
        this.rotation = rotation;
        this.ours = ours;
        this.cycle = new Cycle(rotation.facts());
        rotation.buckets().stream()
                .sorted(Comparator.comparingLong(TimeBucket::id))
                .forEach(bucket -> lines.add(new Line(bucket, ours.buckets().contains(bucket.id()), cycle)));
    }

    List<Line> lines() {
        return lines;
    }

    /** Returns where a slot stands that says exactly this, key included. */
    Place find(TemplateSlot slot) throws EditRefused {
        Matcher key = KEY.matcher(slot.id());
        if (key.matches()) {
            long bucket = Long.parseLong(key.group(1));
            int day = Integer.parseInt(key.group(2));
            for (Line line : lines) {
                if (line.id() == bucket) {
                    return checked(slot, new Place(line, day));
                }
            }
        }
        throw new EditRefused("A slot that is to be changed is no longer in OptaWeb's rotation.");
    }

    private Place checked(TemplateSlot slot, Place place) throws EditRefused {
        Optional<TemplateSlot> there = slot(place);
        if (there.isEmpty() || !there.get().equals(slot)) {
            throw new EditRefused("A slot that is to be changed does not say in OptaWeb what the change expects.");
        }
        return place;
    }

    private Optional<TemplateSlot> slot(Place place) {
        OptionalLong employee = place.line().employeeOn(place.day());
        return employee.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        rotation.slot(place.key(), place.line().planned(), place.day(), employee.getAsLong(), cycle));
    }

    void remove(Place place) {
        Line line = place.line();
        OurSeat seat = place.seat();
        if (ours.made().contains(seat) || made.remove(seat)) {
            line.removeSeat(place.day());
        } else {
            line.seat(place.day(), OptionalLong.empty());
            opened.add(seat);
        }
    }

    /** Puts somebody else on a seat; false if that line asks for a skill that they do not have. */
    boolean replace(Place place, TemplateSlot after) throws EditRefused {
        Employee person = wanted(after).person();
        if (!place.line().asksOnly(person.skills())) {
            return false;
        }
        OurSeat before = place.seat();
        place.line().seat(place.day(), OptionalLong.of(person.id()));
        if (ours.made().contains(before) || made.contains(before)) {
            made.add(place.seat());
        }
        return true;
    }

    Place add(TemplateSlot after) throws EditRefused {
        WantedSeat wanted = wanted(after);
        int day = wanted.day();
        long person = wanted.person().id();
        List<Line> same = same(wanted).toList();
        Optional<Line> open = open(same, day, wanted.person());
        if (open.isPresent()) {
            open.get().seat(day, OptionalLong.of(person));
            return new Place(open.get(), day);
        }
        Optional<Line> room = same.stream().filter(one -> takesSeat(one, day)).findFirst();
        Line line = room.isPresent() ? room.get() : added(wanted);
        line.addSeat(day, person);
        if (!line.isNew()) {
            made.add(new OurSeat(line.id(), day, person));
        }
        return new Place(line, day);
    }

    private WantedSeat wanted(TemplateSlot slot) throws EditRefused {
        return WantedSeat.of(slot, rotation, cycle);
    }

    /** The seat that we took from this very person comes first, so that an undo restores; then one that asks for no more. */
    private Optional<Line> open(List<Line> same, int day, Employee person) {
        List<Line> open = same.stream()
                .filter(line -> line.isOpenOn(day) && line.asksOnly(person.skills()))
                .toList();
        Stream<Line> theirs = same.stream().filter(line -> line.isOpenOn(day)).filter(line -> {
            OurSeat seat = new OurSeat(line.id(), day, person.id());
            return ours.opened().contains(seat) || opened.contains(seat);
        });
        Stream<Line> plain =
                open.stream().filter(line -> line.planned().skills().isEmpty());
        return Stream.of(theirs, plain, open.stream()).flatMap(lines -> lines).findFirst();
    }

    private boolean takesSeat(Line line, int day) {
        return line.planned().skills().isEmpty()
                && line.planned().seatOn(day) < 0
                && (line.isOurs()
                        || !line.planned().seats().isEmpty()
                                && line.planned().repeats().contains(cycle.screenDay(day)));
    }

    private Line added(WantedSeat wanted) {
        int tenant = rotation.facts().tenant();
        Line line = new Line(TimeBucket.empty(tenant, wanted.spot(), wanted.start(), wanted.end()), true, cycle);
        lines.add(line);
        return line;
    }

    /** Tells whether more than one seat says the same to a reader. */
    boolean hasTwins(TemplateSlot content) throws EditRefused {
        WantedSeat wanted = wanted(content);
        OptionalLong person = OptionalLong.of(wanted.person().id());
        return same(wanted)
                        .filter(line -> line.employeeOn(wanted.day()).equals(person))
                        .count()
                > 1;
    }

    private Stream<Line> same(WantedSeat wanted) {
        return lines.stream().filter(line -> wanted.fits(line.planned()));
    }

    /** Tells whether every line that was to be changed is there as it was to be. */
    boolean standsIn(List<TimeBucket> buckets) {
        Map<Long, String> there = buckets.stream().collect(Collectors.toMap(TimeBucket::id, TimeBucket::content));
        return lines.stream()
                .filter(Line::isChanged)
                .allMatch(line -> line.isEmptied()
                        ? !there.containsKey(line.id())
                        : line.planned().content().equals(there.get(line.id())));
    }

    /** Returns what will be ours, to be noted before it is tried. */
    SeatIntent intent() {
        List<TimeBucket> buckets = lines.stream()
                .filter(line -> line.isNew() && line.isChanged())
                .map(Line::planned)
                .toList();
        return new SeatIntent(buckets, rotation.highestBucket(), made, opened);
    }
}
