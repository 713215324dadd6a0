package org.sessionwise.host.rotamap.internal;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.rotamap.internal.wire.RotaItem;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;

/**
 * Draws the picture of a rota from its items. Neither people nor sessions have keys there, so both get one made of what is
 * told of them: a person of the name, a session of person, day, kind and location. One that is given to somebody else, or
 * moved, is therefore another session, and a person who is renamed is another person.
 */
final class PictureDrawing {

    private static final Comparator<RosterSession> BY_START = Comparator.comparing(
                    (RosterSession session) -> session.period().start())
            .thenComparing(RosterSession::id);

    private final RotaSettings settings;
    private final Map<SessionId, RosterSession> sessions = new HashMap<>();
    private final Map<StaffId, String> people = new HashMap<>();
    private final TreeSet<LocalDate> mondays = new TreeSet<>();
    private final Map<String, Duty> duties = new TreeMap<>();

    private PictureDrawing(RotaSettings settings) {
        this.settings = settings;
    }

    static RotaPicture draw(List<RotaItem> items, RotaSettings settings) throws HostUnavailableException {
        PictureDrawing drawing = new PictureDrawing(settings);
        for (RotaItem item : byStart(items)) {
            drawing.add(item);
        }
        return drawing.picture();
    }

    /** Which of two at the same place in the same session keeps the plain key must not hang on the order of sending. */
    private static List<RotaItem> byStart(List<RotaItem> items) {
        return items.stream()
                .sorted(Comparator.comparing(RotaItem::date)
                        .thenComparing(
                                item -> item.start().map(Object::toString).orElse(""))
                        .thenComparing(item -> item.locationType().orElse("")))
                .toList();
    }

    private boolean isWork(RotaItem item) {
        return !settings.notWork().contains(item.location())
                && item.locationType().filter(settings.notWork()::contains).isEmpty();
    }

    private void add(RotaItem item) throws HostUnavailableException {
        String name = nameOf(item);
        StaffId person = new StaffId(
                "person-" + Digests.of(settings.site(), settings.department().value(), name));
        // Who is only off or away all the time belongs to the department, too.
        people.put(person, name);
        if (isWork(item)) {
            add(person, item, dutyOf(item), settings.times().period(item, settings.zone()));
        }
    }

    private void add(StaffId person, RotaItem item, DutyCode duty, Period period) {
        mondays.add(item.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        duties.put(duty.value(), Duty.of(duty, duty.value()));
        String day = item.date().toString();
        SessionId plain = new SessionId(Digests.of(person.value(), day, item.session(), item.location()));
        RosterSession there = sessions.get(plain);
        if (there == null) {
            sessions.put(plain, RosterSession.of(plain, person, duty, period, Status.ROSTERED));
        } else if (!there.period().equals(period)) {
            SessionId later = new SessionId(Digests.of(
                    person.value(),
                    day,
                    item.session(),
                    item.location(),
                    period.start().toString()));
            sessions.put(later, RosterSession.of(later, person, duty, period, Status.ROSTERED));
        }
        // The same place at the same time twice, as for two lists in one theatre, is one session of this person.
    }

    private DutyCode dutyOf(RotaItem item) throws HostUnavailableException {
        if (settings.dutyFrom() == DutyFrom.LOCATION) {
            return new DutyCode(item.location());
        }
        return new DutyCode(item.locationType()
                .orElseThrow(() -> new HostUnavailableException("the rota has an item on " + item.date()
                        + " without \"location_type\", which the configuration wants as its duty (dutyFrom)")));
    }

    /** One name, however its blanks and accents were typed. */
    private static String nameOf(RotaItem item) {
        return Normalizer.normalize(item.person(), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private RotaPicture picture() {
        List<RosterSession> ordered = new ArrayList<>(sessions.values());
        ordered.sort(BY_START);
        return new RotaPicture(ordered, List.copyOf(mondays), List.copyOf(duties.values()), people);
    }
}
