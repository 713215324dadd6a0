package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Map;
import org.sessionwise.api.teamplan.TariffReport;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/** Plans outside the tariff, of the people whom a user may see. */
public record OutsideTariffJson(
        String apiVersion,
        String department,
        String day,
        TariffsJson.TariffJson tariff,
        int toleranceMinutes,
        SourceJson toleranceSource,
        int compared,
        List<OutsideJson> outside) {

    /** One person's time for one role, in minutes a week. */
    public record OutsideJson(
            String staffId,
            String name,
            String team,
            String role,
            int count,
            boolean held,
            long suggested,
            FractionJson planned,
            SignedJson difference) {}

    public static OutsideTariffJson of(String department, TariffReport report, Map<StaffId, StaffMember> people) {
        return new OutsideTariffJson(
                Versions.API,
                department,
                report.day().toString(),
                report.tariff().map(TariffsJson.TariffJson::of).orElse(null),
                report.toleranceMinutes(),
                SourceJson.of(report.toleranceSource()),
                report.compared(),
                report.outside().stream().map(one -> outside(one, people)).toList());
    }

    private static OutsideJson outside(TariffReport.Outside one, Map<StaffId, StaffMember> people) {
        return new OutsideJson(
                one.staff().value(),
                people.get(one.staff()).displayName(),
                one.team().value(),
                one.role(),
                one.count(),
                one.held(),
                one.suggested(),
                FractionJson.of(one.planned()),
                SignedJson.of(one.difference()));
    }
}
