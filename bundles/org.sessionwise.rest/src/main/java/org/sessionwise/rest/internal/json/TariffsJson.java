package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.teamplan.SpaTariff;

/** The trust's tariffs, the latest first. */
public record TariffsJson(String apiVersion, boolean mayWrite, List<TariffJson> tariffs) {

    /** One tariff. */
    public record TariffJson(String from, long version, String by, String at, List<RateJson> rates) {

        public static TariffJson of(SpaTariff tariff) {
            return new TariffJson(
                    tariff.from().toString(),
                    tariff.version(),
                    tariff.by().id(),
                    tariff.at().toString(),
                    tariff.rates().stream().map(RateJson::of).toList());
        }
    }

    /** What is suggested for one role, in minutes a week for the first, the next, and so on. */
    public record RateJson(String role, List<Integer> minutes, SourceJson source) {

        private static RateJson of(SpaTariff.Rate rate) {
            return new RateJson(rate.role(), rate.steps(), SourceJson.of(rate.source()));
        }
    }

    public static TariffsJson of(List<SpaTariff> tariffs, boolean mayWrite) {
        return new TariffsJson(
                Versions.API, mayWrite, tariffs.stream().map(TariffJson::of).toList());
    }
}
