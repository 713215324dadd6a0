package org.sessionwise.rest.internal.json;

import java.util.Collection;
import java.util.List;
import org.sessionwise.host.spi.StaffMember;

/** Whose years may be looked at. */
public record YearsJson(String apiVersion, List<WhoseJson> people) {

    /** One person. */
    public record WhoseJson(String staffId, String name, String grade) {}

    public static YearsJson of(Collection<StaffMember> people) {
        return new YearsJson(
                Versions.API,
                people.stream()
                        .map(person -> new WhoseJson(person.id().value(), person.displayName(), person.grade()))
                        .toList());
    }
}
