package org.sessionwise.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sessionwise.domain.Period;

/**
 * The rule by examples: a situation, then what becomes of each row. A row is planned (P) or of the worked side (W): duty, day
 * from Monday 1 June 2026 (0), times, part, and the outcome otherwise. Policies are the local defaults.
 */
class DecisionTableTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private static final String TABLE = """
            same duty, overlapping, as long as planned
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> AS_PLANNED
              W CLINIC 0 10:00-14:00 ANSWERS EXTRA_UNPAID -> AS_PLANNED
            same duty, overlapping, sixteen minutes shorter
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> SHORT
              W CLINIC 0 09:00-12:44 ANSWERS EXTRA_UNPAID -> SHORT
            same duty, two days later
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> MOVED
              W CLINIC 2 14:00-18:00 ANSWERS EXTRA_UNPAID -> MOVED
            other duty at its time
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> OTHER_ACTIVITY
              W THEATRE 0 09:00-13:00 ANSWERS EXTRA_UNPAID -> OTHER_ACTIVITY
            time off in lieu at its time, earned by a weekend that nobody planned
              P CLINIC 9 09:00-13:00 LIEU NOT_ROSTERED -> DISPLACED
              W NIGHT 6 20:00-08:00 IN_LIEU EXTRA_UNPAID -> DISPLACED
            time off in lieu at its time, earned more than thirteen weeks ago
              P CLINIC 98 09:00-13:00 LIEU NOT_ROSTERED -> NOT_ROSTERED
              W NIGHT 6 20:00-08:00 IN_LIEU EXTRA_UNPAID -> EXTRA_UNPAID
            given away: the roster keeps whose it was
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> BY_COLLEAGUE
              W CLINIC 0 09:00-13:00 EXPLAINS BY_COLLEAGUE -> BY_COLLEAGUE
            swapped with a colleague for the next day: each is credited with what they did
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> MOVED
              W CLINIC 0 09:00-13:00 EXPLAINS BY_COLLEAGUE -> BY_COLLEAGUE
              W CLINIC 1 09:00-13:00 ANSWERS COVER -> MOVED
            called off by the trust, in time
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> CANCELLED_WITH_NOTICE
              W CLINIC 0 09:00-13:00 EXPLAINS CANCELLED_WITH_NOTICE -> CANCELLED_WITH_NOTICE
            called off by the trust, too late
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> CANCELLED_AT_SHORT_NOTICE
              W CLINIC 0 09:00-13:00 EXPLAINS CANCELLED_AT_SHORT_NOTICE -> CANCELLED_AT_SHORT_NOTICE
            called off by the person
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> CANCELLED_BY_PERSON
              W CLINIC 0 09:00-13:00 EXPLAINS CANCELLED_BY_PERSON -> CANCELLED_BY_PERSON
            called off, nobody knows by whom
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> CANCELLED
              W CLINIC 0 09:00-13:00 EXPLAINS CANCELLED -> CANCELLED
            called off, but something else was done at the time
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> OTHER_ACTIVITY
              W CLINIC 0 09:00-13:00 EXPLAINS CANCELLED -> CANCELLED
              W THEATRE 0 09:00-13:00 ANSWERS EXTRA_UNPAID -> OTHER_ACTIVITY
            on the roster, not marked as worked
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> MISSED
              W CLINIC 0 09:00-13:00 EXPLAINS MISSED -> MISSED
            not on the roster
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> NOT_ROSTERED
            on leave: settled beforehand, and no session answers it
              P CLINIC 0 09:00-13:00 FIXED LEAVE -> LEAVE
              W CLINIC 0 09:00-13:00 ANSWERS EXTRA_UNPAID -> EXTRA_UNPAID
            unavailable for another reason
              P CLINIC 0 09:00-13:00 FIXED UNAVAILABLE -> UNAVAILABLE
            a bank holiday
              P CLINIC 0 09:00-13:00 FIXED BANK_HOLIDAY -> BANK_HOLIDAY
            two activities at once, one session
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> ALIAS
              P THEATRE 0 09:00-13:00 DUE NOT_ROSTERED -> AS_PLANNED
              W THEATRE 0 09:00-13:00 ANSWERS EXTRA_UNPAID -> AS_PLANNED
            two activities at once, both on the roster, in whatever order
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> AS_PLANNED
              P THEATRE 0 09:00-13:00 DUE NOT_ROSTERED -> ALIAS
              W THEATRE 0 09:00-13:00 ANSWERS EXTRA_UNPAID -> ALIAS
              W CLINIC 0 09:00-13:00 ANSWERS EXTRA_UNPAID -> AS_PLANNED
            two activities at once, one of them shorter than planned
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> AS_PLANNED
              P THEATRE 0 09:00-13:00 DUE NOT_ROSTERED -> ALIAS
              W CLINIC 0 09:00-13:00 ANSWERS EXTRA_UNPAID -> AS_PLANNED
              W THEATRE 0 09:00-12:00 ANSWERS EXTRA_UNPAID -> ALIAS
            a colleague's session, of a duty that is covered prospectively
              W CLINIC 0 09:00-13:00 ANSWERS COVER -> COVER
            more than was planned, not paid apart
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> AS_PLANNED
              W CLINIC 0 09:00-13:00 ANSWERS EXTRA_UNPAID -> AS_PLANNED
              W CLINIC 1 09:00-13:00 ANSWERS EXTRA_UNPAID -> EXTRA_UNPAID
            paid apart: never delivery of the plan
              P CLINIC 0 09:00-13:00 DUE NOT_ROSTERED -> NOT_ROSTERED
              W CLINIC 0 09:00-13:00 FIXED EXTRA_PAID -> EXTRA_PAID
            no plan rules on the day
              W CLINIC 0 09:00-13:00 ANSWERS OUT_OF_SCOPE -> OUT_OF_SCOPE
            it draws on a number of sessions without dates
              W CLINIC 0 09:00-13:00 ANSWERS AS_PLANNED -> AS_PLANNED
            the week is not finalised
              P CLINIC 0 09:00-13:00 FIXED UNKNOWN -> UNKNOWN
            """;

    private record Situation(String words, List<Duty> planned, List<Duty> worked, List<Outcome> outcomes) {

        Situation(String words) {
            this(words, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** Rows of the table stand planned before worked. */
        void add(String line) {
            String[] words = line.strip().replace("-> ", "").split("[ -]");
            Period period = Period.of(
                    MONDAY.plusDays(Integer.parseInt(words[2])),
                    LocalTime.parse(words[3]),
                    LocalTime.parse(words[4]),
                    MadeUpCases.LONDON);
            Outcome otherwise = Outcome.valueOf(words[6]);
            Duty duty = new Duty(words[1], period.start(), period.length(), Part.valueOf(words[5]), otherwise);
            (words[0].equals("P") ? planned : worked).add(duty);
            outcomes.add(Outcome.valueOf(words[7]));
        }
    }

    @TestFactory
    Stream<DynamicTest> eachSituationHasItsOutcomes() {
        return situations().stream()
                .map(one -> DynamicTest.dynamicTest(one.words(), () -> {
                    Verdicts verdicts = new Case(one.planned(), one.worked(), Map.of()).decided(MadeUpCases.LONDON);
                    List<Outcome> found = new ArrayList<>(verdicts.planned());
                    found.addAll(verdicts.worked());
                    assertEquals(one.outcomes(), found);
                }));
    }

    @Test
    void everyOutcomeHasASituation() {
        Set<Outcome> missing = EnumSet.allOf(Outcome.class);
        situations().forEach(one -> one.outcomes().forEach(missing::remove));

        assertEquals(Set.of(), missing);
    }

    private static List<Situation> situations() {
        List<Situation> situations = new ArrayList<>();
        TABLE.lines().forEach(line -> {
            if (line.startsWith(" ")) {
                situations.get(situations.size() - 1).add(line);
            } else {
                situations.add(new Situation(line));
            }
        });
        return situations;
    }
}
