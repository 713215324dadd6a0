package org.example.acme;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;

/** A made-up rostering product, in memory: stands where your product's database or web client stands. */
@Component(service = AcmeRota.class)
public final class AcmeRota {

    public record Person(String id, String ward, String team, String name) {}

    /** A duty of a person, which was {@code first} rostered to that person or another. */
    public record Shift(
            String id,
            String ward,
            String person,
            String first,
            String work,
            Instant from,
            Instant until,
            Optional<Off> off) {}

    public record Off(boolean byWard, Instant at) {}

    public record Away(String id, String ward, String person, Instant from, Instant until, boolean approved) {}

    public record Line(
            String id, String person, String work, int week, DayOfWeek day, LocalTime start, LocalTime end) {}

    public record Pattern(String id, String ward, int revision, List<Line> lines) {}

    public record Login(String user, String token, boolean leads, String ward, String team) {}

    public record Event(String what, String ward, Set<String> people, LocalDate from, LocalDate until) {}

    public static final Map<String, String> WARDS = Map.of("w1", "Surgery", "w2", "Anaesthetics");
    public static final Map<String, String> WORK = Map.of("CL", "Outpatient clinic", "N", "Night duty");

    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, Shift> shifts = new TreeMap<>();
    private final Map<String, Away> absences = new TreeMap<>();
    private final Map<String, Pattern> patterns = new TreeMap<>();
    private final Map<String, Login> logins = new TreeMap<>();
    private final Map<LocalDate, Boolean> weeks = new TreeMap<>();
    private final List<Consumer<Event>> subscribers = new CopyOnWriteArrayList<>();
    private boolean reachable = true;

    public synchronized void reachable(boolean now) {
        reachable = now;
    }

    public void subscribe(Consumer<Event> subscriber) {
        subscribers.add(subscriber);
    }

    public void unsubscribe(Consumer<Event> subscriber) {
        subscribers.remove(subscriber);
    }

    public void tell(Event event) {
        subscribers.forEach(subscriber -> subscriber.accept(event));
    }

    public synchronized List<Person> people(String ward) throws IOException {
        return answer(people).stream()
                .filter(person -> person.ward().equals(ward))
                .toList();
    }

    public synchronized List<Shift> shifts(String ward) throws IOException {
        return answer(shifts).stream()
                .filter(shift -> shift.ward().equals(ward))
                .toList();
    }

    public synchronized List<Away> absences(String ward) throws IOException {
        return answer(absences).stream()
                .filter(away -> away.ward().equals(ward))
                .toList();
    }

    /** Returns the Mondays of the first ward's weeks in order, each with whether it is published. */
    public synchronized Map<LocalDate, Boolean> weeks() throws IOException {
        answer(shifts);
        return new TreeMap<>(weeks);
    }

    public synchronized List<Pattern> patterns() throws IOException {
        return answer(patterns);
    }

    public synchronized Login login(String cookie) throws IOException {
        answer(logins);
        return logins.get(cookie);
    }

    public synchronized void put(Person person) {
        people.put(person.id(), person);
    }

    public synchronized void put(Shift shift) {
        shifts.put(shift.id(), shift);
    }

    public synchronized void removeShift(String id) {
        shifts.remove(id);
    }

    public synchronized void put(Away away) {
        absences.put(away.id(), away);
    }

    public synchronized void put(Pattern pattern) {
        patterns.put(pattern.id(), pattern);
    }

    public synchronized void put(String cookie, Login login) {
        logins.put(cookie, login);
    }

    public synchronized void putWeek(LocalDate monday, boolean published) {
        weeks.put(monday, published);
    }

    /** Replaces the lines of a pattern; false, and nothing done, if it is no longer at that revision. */
    public synchronized boolean save(String id, int revision, List<Line> lines) throws IOException {
        answer(patterns);
        Pattern now = patterns.get(id);
        if (now == null || now.revision() != revision) {
            return false;
        }
        patterns.put(id, new Pattern(id, now.ward(), revision + 1, List.copyOf(lines)));
        return true;
    }

    private <T> List<T> answer(Map<String, T> rows) throws IOException {
        if (!reachable) {
            throw new IOException("connection refused");
        }
        return List.copyOf(rows.values());
    }
}
