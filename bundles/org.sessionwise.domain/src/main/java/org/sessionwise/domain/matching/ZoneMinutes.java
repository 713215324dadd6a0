package org.sessionwise.domain.matching;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * What the clock on the wall shows, in minutes since 2000-01-01T00:00 by that clock, for all the time that a {@link Row} can
 * name: exact over every change of the clocks that Java knows of, and as cheap as a look into a small table. Immutable;
 * make it once for a zone.
 */
public final class ZoneMinutes {

    /** 2^15 minutes are 22 days: so seldom do clocks change that a stretch has hardly ever more than one change. */
    private static final int STRETCH = 15;

    private final ZoneId zone;
    private final int[] changes;
    private final int[] offsets;
    private final int[] changeBefore = new int[(Row.LAST_START >>> STRETCH) + 1];
    private final int spread;

    private ZoneMinutes(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffsetTransition> transitions = transitions(rules);
        this.zone = zone;
        this.changes = new int[transitions.size() + 1];
        this.offsets = new int[transitions.size() + 1];
        offsets[0] = minutes(rules.getOffset(Row.instant(0)));
        int least = offsets[0];
        int most = offsets[0];
        for (int i = 1; i < changes.length; i++) {
            ZoneOffsetTransition transition = transitions.get(i - 1);
            changes[i] = Row.minute(transition.getInstant());
            offsets[i] = minutes(transition.getOffsetAfter());
            least = Math.min(least, offsets[i]);
            most = Math.max(most, offsets[i]);
        }
        this.spread = most - least;
        fillStretches();
    }

    /** Returns the clock of a zone; throws {@link IllegalArgumentException} if it is off by parts of a minute. */
    public static ZoneMinutes of(ZoneId zone) {
        return new ZoneMinutes(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Returns how many minutes the clock is ahead of UTC, at a minute from 0 to {@link Row#LAST_START}. */
    public int offset(int minute) {
        int change = changeBefore[minute >>> STRETCH];
        while (change + 1 < changes.length && changes[change + 1] <= minute) {
            change++;
        }
        return offsets[change];
    }

    /** Returns what the clock shows, at a minute from 0 to {@link Row#LAST_START}. */
    public int local(int minute) {
        return minute + offset(minute);
    }

    /** Returns by how much two offsets of the zone differ at most, in minutes. */
    int spread() {
        return spread;
    }

    private void fillStretches() {
        int change = 0;
        for (int stretch = 0; stretch < changeBefore.length; stretch++) {
            while (change + 1 < changes.length && changes[change + 1] <= stretch << STRETCH) {
                change++;
            }
            changeBefore[stretch] = change;
        }
    }

    private static List<ZoneOffsetTransition> transitions(ZoneRules rules) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        Instant last = Row.instant(Row.LAST_START);
        ZoneOffsetTransition next = rules.nextTransition(Row.instant(0));
        while (next != null && !next.getInstant().isAfter(last)) {
            transitions.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return transitions;
    }

    private static int minutes(ZoneOffset offset) {
        if (offset.getTotalSeconds() % 60 != 0) {
            throw new IllegalArgumentException("a clock that is off by parts of a minute: " + offset);
        }
        return offset.getTotalSeconds() / 60;
    }
}
