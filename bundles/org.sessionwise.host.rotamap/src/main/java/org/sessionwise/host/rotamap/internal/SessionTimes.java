package org.sessionwise.host.rotamap.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.domain.Period;
import org.sessionwise.host.rotamap.internal.wire.RotaItem;
import org.sessionwise.host.spi.HostUnavailableException;

/** When a kind of session begins, and how long it lasts: the interface tells at most the first. */
final class SessionTimes {

    private static final Pattern LINE = Pattern.compile("([^=\\s]{1,30})=([0-9:]{4,5})-([0-9:]{4,5})");
    private static final Pattern FIT_TO_SHOW = Pattern.compile("[a-z0-9_-]{1,30}");

    /** An end at or before the start is on the next day. */
    private record Hours(LocalTime start, LocalTime end) {

        Period on(RotaItem item, ZoneId zone) {
            LocalTime from = item.start().orElse(start);
            // The length is that of the wall clock; real time is made of it only once, by the day it falls on.
            return Period.of(item.date(), from, from.plus(Duration.between(start, end)), zone);
        }
    }

    private final Map<String, Hours> byKind;

    private SessionTimes(Map<String, Hours> byKind) {
        this.byKind = Map.copyOf(byKind);
    }

    /** Reads lines such as {@code am=08:00-12:00}. */
    static SessionTimes of(String... lines) {
        Map<String, Hours> byKind = new HashMap<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line.strip().toLowerCase(Locale.ROOT));
            if (!parts.matches()) {
                throw wrong(line);
            }
            if (byKind.put(parts.group(1), hours(line, parts)) != null) {
                throw new IllegalArgumentException("sessionTimes names the kind of \"" + line + "\" twice");
            }
        }
        return new SessionTimes(byKind);
    }

    private static Hours hours(String line, Matcher parts) {
        try {
            return new Hours(LocalTime.parse(parts.group(2)), LocalTime.parse(parts.group(3)));
        } catch (DateTimeException e) {
            throw wrong(line);
        }
    }

    private static IllegalArgumentException wrong(String line) {
        return new IllegalArgumentException("sessionTimes: \"" + line + "\" is not like am=08:00-12:00");
    }

    /** Returns when the item is worked; its own start goes before the configured one. */
    Period period(RotaItem item, ZoneId zone) throws HostUnavailableException {
        Hours hours = byKind.get(item.session());
        if (hours == null) {
            String kind = FIT_TO_SHOW.matcher(item.session()).matches() ? " \"" + item.session() + "\"" : "";
            throw new HostUnavailableException("the rota has a kind of session" + kind + " on " + item.date()
                    + " whose length is not configured: add it to sessionTimes");
        }
        return hours.on(item, zone);
    }
}
