package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.pack.Pack;
import org.sessionwise.api.pack.Packs;
import org.sessionwise.api.pack.Restated;

/**
 * A pack without its files.
 *
 * @param restated missing where it was not looked for
 */
public record PacksJson(
        String apiVersion,
        String id,
        AttainmentScopeJson scope,
        String day,
        String by,
        String asAt,
        String digest,
        List<ReportJson> reports,
        List<RestatedJson> restated) {

    /** The packs of a scope, newest first. */
    public record AllJson(String apiVersion, boolean mayWrite, List<PacksJson> packs) {

        public AllJson(boolean mayWrite, List<PacksJson> packs) {
            this(Versions.API, mayWrite, packs);
        }
    }

    /** To whom it was put when; the minute is missing if there is none. */
    public record ReportJson(String to, String on, String minute) {

        static ReportJson of(Packs.Report report) {
            return new ReportJson(
                    report.to(), report.on().toString(), report.minute().isEmpty() ? null : report.minute());
        }
    }

    /** A figure that is another now. */
    public record RestatedJson(String indicator, AttainmentScopeJson scope, String then, String now) {

        public static RestatedJson of(Restated one, AttainmentScopeJson scope) {
            return new RestatedJson(CamelCase.of(one.indicator()), scope, one.then(), one.now());
        }
    }

    public static PacksJson of(Pack pack, AttainmentScopeJson scope, List<RestatedJson> restated) {
        return new PacksJson(
                Versions.API,
                pack.id(),
                scope,
                pack.day().toString(),
                pack.by().id(),
                pack.asAt().toString(),
                pack.digest(),
                pack.reports().stream().map(ReportJson::of).toList(),
                restated);
    }
}
