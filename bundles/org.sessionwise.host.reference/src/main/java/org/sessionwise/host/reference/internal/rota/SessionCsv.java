package org.sessionwise.host.reference.internal.rota;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterSession;

/** Reads rostered sessions from CSV (RFC 4180) and collects what is wrong by line and column. One instance reads one file. */
final class SessionCsv {

    private static final List<String> HEADER = List.of("person", "duty", "start", "end");
    private static final int MOST_FAULTS = 50;

    private final DepartmentId department;
    private final People people;
    private final LocalTimes times;
    private final List<Fault> faults = new ArrayList<>();

    SessionCsv(DepartmentId department, People people, LocalTimes times) {
        this.department = department;
        this.people = people;
        this.times = times;
    }

    List<SessionContent> read(String csv) {
        List<CsvLines.Line> lines = new CsvLines(csv).read();
        if (lines.isEmpty() || !lines.get(0).cells().equals(HEADER)) {
            throw Refused.invalid("line 1", "header", String.join(",", HEADER));
        }
        List<SessionContent> contents = new ArrayList<>();
        for (CsvLines.Line line : lines.subList(1, lines.size())) {
            row(line).ifPresent(contents::add);
        }
        refuseFaults();
        if (contents.isEmpty()) {
            throw Refused.invalid("line 2", "person", "at least one session");
        }
        return contents;
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            List<Fault> first = faults.subList(0, Math.min(MOST_FAULTS, faults.size()));
            throw new Refused(
                    Refused.Reason.INVALID,
                    "Nothing was brought in: " + faults.size() + " things are wrong in the file.",
                    first);
        }
    }

    private Optional<SessionContent> row(CsvLines.Line line) {
        if (line.cells().size() != HEADER.size()) {
            fault(line, 0, "4 columns, not " + line.cells().size());
            return Optional.empty();
        }
        String person = line.cells().get(0);
        String duty = line.cells().get(1);
        boolean known = check(
                line,
                0,
                !person.isBlank() && people.employs(department, new StaffId(person)),
                "the id of somebody in this department");
        known &= check(
                line,
                1,
                !duty.isBlank() && people.duty(new DutyCode(duty)).isPresent(),
                "the code of a duty of this trust");
        Optional<Period> period = period(line);
        return known && period.isPresent()
                ? Optional.of(new SessionContent(
                        new StaffId(person),
                        new DutyCode(duty),
                        period.get(),
                        RosterSession.Status.ROSTERED,
                        Optional.empty(),
                        false))
                : Optional.empty();
    }

    private Optional<Period> period(CsvLines.Line line) {
        Optional<Instant> start = instant(line, 2);
        Optional<Instant> end = instant(line, 3);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        boolean ordered = start.get().isBefore(end.get())
                && !end.get().isAfter(start.get().plus(SessionTable.LONGEST));
        return check(line, 3, ordered, "a time after the start, at most 7 days later")
                ? Optional.of(new Period(start.get(), end.get()))
                : Optional.empty();
    }

    private Optional<Instant> instant(CsvLines.Line line, int column) {
        try {
            return Optional.of(times.parse(line.cells().get(column)));
        } catch (DateTimeParseException e) {
            fault(line, column, LocalTimes.EXPECTED);
            return Optional.empty();
        }
    }

    private boolean check(CsvLines.Line line, int column, boolean right, String expected) {
        if (!right) {
            fault(line, column, expected);
        }
        return right;
    }

    private void fault(CsvLines.Line line, int column, String expected) {
        faults.add(new Fault("line " + line.number(), HEADER.get(column), expected));
    }
}
