package org.sessionwise.rest.internal.json;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.identity.Permission;

/** Who asks and beside which host: what a page needs to know before it asks for anything else. */
public record MeJson(
        String apiVersion, UserJson user, List<String> permissions, HostJson host, List<DepartmentJson> departments) {

    /** The user. */
    public record UserJson(String displayName) {}

    /** The host. */
    public record HostJson(
            String name,
            String title,
            String version,
            String zone,
            String today,
            List<String> features,
            List<String> limits) {

        private static HostJson of(RosterHost product, LocalDate today) {
            ZoneId zone = product.zone();
            List<String> features =
                    product.features().stream().sorted().map(Enum::name).toList();
            return new HostJson(
                    product.name(),
                    product.title(),
                    product.version(),
                    zone.getId(),
                    today.toString(),
                    features,
                    product.limits());
        }
    }

    /** One department. */
    public record DepartmentJson(String id, String name) {}

    /** Returns what to tell; {@code today} is the day in the host's zone. */
    public static MeJson of(
            String displayName,
            Set<Permission> permissions,
            RosterHost product,
            LocalDate today,
            List<DepartmentJson> departments) {
        List<String> held = permissions.stream().sorted().map(Enum::name).toList();
        return new MeJson(Versions.API, new UserJson(displayName), held, HostJson.of(product, today), departments);
    }
}
