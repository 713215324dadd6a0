package org.sessionwise.rest.internal.json;

import java.time.ZoneId;
import java.util.List;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.host.spi.StaffMember;

/** A page of one person's findings. */
public record FindingsJson(
        String apiVersion,
        String staffId,
        String name,
        DatesJson period,
        String basis,
        String rule,
        int total,
        List<FindingJson> findings,
        List<FindingJson.ExcusedJson> excused,
        String next) {

    /** Returns a page; the list of what is excused goes with the first one. */
    public static FindingsJson of(StaffMember person, PersonFindings findings, Page<FindingJson> page, ZoneId zone) {
        return new FindingsJson(
                Versions.API,
                person.id().value(),
                person.displayName(),
                DatesJson.of(findings.period()),
                findings.basis().name(),
                findings.rule(),
                page.total(),
                page.items(),
                page.isFirst()
                        ? findings.excused().stream()
                                .map(excused -> FindingJson.ExcusedJson.of(excused, zone))
                                .toList()
                        : List.of(),
                page.next());
    }
}
