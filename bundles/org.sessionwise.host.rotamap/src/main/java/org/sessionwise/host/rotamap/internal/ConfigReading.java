package org.sessionwise.host.rotamap.internal;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.rotamap.internal.RotaSettings.ReadPlan;
import org.sessionwise.host.rotamap.internal.wire.ApiSettings;
import org.sessionwise.host.rotamap.internal.wire.Password;

/** Turns configuration into settings, and says what is wrong with it. */
final class ConfigReading {

    private ConfigReading() {}

    static ApiSettings api(RotaConfig config) {
        return new ApiSettings(
                ApiSettings.base(named("baseUri", config.baseUri())),
                named("user", config.user()),
                Password.of(config._password(), config.passwordFile()),
                Duration.ofSeconds(atLeast(1, "minimumPauseSeconds", config.minimumPauseSeconds())),
                Duration.ofMinutes(atLeast(2, "tokenMinutes", config.tokenMinutes())),
                atLeast(1, "tokenRequests", config.tokenRequests()),
                Duration.ofSeconds(
                        atMost(60, "exchangeSeconds", atLeast(1, "exchangeSeconds", config.exchangeSeconds()))),
                atLeast(1, "maxBytes", config.maxBytes()));
    }

    static RotaSettings rota(RotaConfig config) {
        URI site = ApiSettings.base(named("baseUri", config.baseUri()));
        return new RotaSettings(
                site.toString(),
                new DepartmentId(named("departmentId", config.departmentId())),
                named("departmentName", config.departmentName()),
                zone(config.zone()),
                config.nation(),
                SessionTimes.of(entries(config.sessionTimes()).toArray(String[]::new)),
                config.dutyFrom(),
                Set.copyOf(entries(config.notWork())),
                plan(config));
    }

    /** Settings files hold one line for a key: entries there are parted by semicolons, since names may hold commas. */
    private static List<String> entries(String[] lines) {
        return Arrays.stream(lines)
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static ReadPlan plan(RotaConfig config) {
        return new ReadPlan(
                atMost(156, "weeksBack", atLeast(0, "weeksBack", config.weeksBack())),
                atMost(52, "weeksAhead", atLeast(0, "weeksAhead", config.weeksAhead())),
                atMost(12, "weeksAtOnce", atLeast(1, "weeksAtOnce", config.weeksAtOnce())),
                Duration.ofMinutes(atLeast(1, "againMinutes", config.againMinutes())),
                Duration.ofMinutes(atLeast(config.againMinutes(), "oldestMinutes", config.oldestMinutes())));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(named("zone", name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("zone is no time zone such as Europe/London", e);
        }
    }

    private static String named(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing in the configuration of " + RotamapConnection.PID);
        }
        return value.strip();
    }

    private static int atLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + least + " or more");
        }
        return value;
    }

    private static int atMost(int most, String name, int value) {
        if (value > most) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + most + " or less");
        }
        return value;
    }
}
