package org.sessionwise.host.tck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.RosterHost;

/**
 * What all contracts share: a host of its own for each test, and failures that say which rule, what came and what to
 * check.
 */
@ExtendWith(UnexpectedException.class)
@Timeout(120)
public abstract class HostContract {

    /** A Monday; what the kit arranges is around it, unless a rule needs another day. */
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    static final DepartmentId NOWHERE = new DepartmentId("sessionwise-kit-nowhere");

    private HostUnderTest host;
    private Rule rule;

    /** Opens the adapter on a product in which nothing is arranged yet. */
    protected abstract HostUnderTest newHost() throws Exception;

    @BeforeEach
    void open(TestInfo test, TestReporter reporter) throws Exception {
        rule = test.getTestMethod().orElseThrow().getAnnotation(Rule.class);
        host = newHost();
        HostFacts.of(host).ifPresent(reporter::publishEntry);
    }

    @AfterEach
    void close() throws Exception {
        if (host != null) {
            host.close();
        }
    }

    HostUnderTest host() {
        return host;
    }

    DepartmentId department() {
        return host.department();
    }

    StaffId person(int number) {
        return host.people().get(number);
    }

    DutyCode duty() {
        return host.duties().get(0);
    }

    ZoneId zone() {
        return host.rosterHost().zone();
    }

    /** Returns the time between two wall-clock times on a day so many days after {@link #MONDAY}. */
    Period at(int day, String start, String end) {
        return Period.of(MONDAY.plusDays(day), LocalTime.parse(start), LocalTime.parse(end), zone());
    }

    /** Returns the evening before the first day of 2026 or later on which the zone's clocks go forward, or back. */
    LocalDate eveningBeforeClocksGo(boolean forward) {
        ZoneRules rules = zone().getRules();
        ZoneOffsetTransition next = rules.nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
        while (next != null && next.isGap() != forward) {
            next = rules.nextTransition(next.getInstant());
        }
        if (next == null) {
            throw new TestAbortedException("the host's zone has no such clock change: " + zone());
        }
        return next.getDateTimeBefore().toLocalDate().minusDays(1);
    }

    /** Fails with the rule unless the two are equal. */
    void expect(Object expected, Object came) {
        if (!Objects.equals(expected, came)) {
            throw broken(String.valueOf(expected), String.valueOf(came));
        }
    }

    /** Fails with the rule unless it holds. */
    void expectThat(boolean holds, String expected, Object came) {
        if (!holds) {
            throw broken(expected, String.valueOf(came));
        }
    }

    AssertionFailedError broken(String expected, String came) {
        return broken(rule, expected, came, null);
    }

    static AssertionFailedError broken(Rule rule, String expected, String came, Throwable cause) {
        return new AssertionFailedError(
                rule.id() + " broken: " + rule.says() + "\n  expected: " + expected + "\n  came: " + came
                        + "\n  check: " + rule.check(),
                cause);
    }

    Rule rule() {
        return rule;
    }

    /** Skips, as the product does not name the feature. */
    void requireFeature(RosterHost.Feature feature) {
        if (!host.rosterHost().features().contains(feature)) {
            throw new TestAbortedException("the host lacks this: " + feature + ": " + host.whyWithout(feature));
        }
    }

    /** Ends a test of a rule that no test can tell. */
    static void cannotBeTested(String why) {
        throw new TestAbortedException("no test can tell: " + why);
    }
}
