package org.sessionwise.rest.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.rest.internal.json.FigureLineJson;

/** What people call the keys of lines, as the host names them. */
final class FigureNames {

    private final Map<LineKey, String> names = new HashMap<>();

    /** Learns the names of what is in sight of departments. */
    static FigureNames of(Caller caller, List<Sight> sights) throws HostUnavailableException {
        FigureNames names = new FigureNames();
        for (Sight sight : sights) {
            names.put(
                    LineKey.Kind.DEPARTMENT,
                    sight.id().value(),
                    sight.department().name());
            for (Team team : caller.directory().teams(sight.id())) {
                names.put(LineKey.Kind.TEAM, team.id().value(), team.name());
            }
            for (Map.Entry<StaffId, StaffMember> person : sight.people().entrySet()) {
                names.put(
                        LineKey.Kind.PERSON,
                        person.getKey().value(),
                        person.getValue().displayName());
            }
        }
        names.put(LineKey.Kind.TRUST, "", "All departments in sight");
        names.put(LineKey.Kind.CATEGORY, LineKey.NO_CATEGORY, "In no plan");
        return names;
    }

    FigureLineJson named(FigureLine line) {
        String name = names.getOrDefault(line.key(), line.name());
        return FigureLineJson.of(line, name.isEmpty() ? line.key().id() : name);
    }

    List<FigureLineJson> named(List<FigureLine> lines) {
        return lines.stream().map(this::named).toList();
    }

    private void put(LineKey.Kind kind, String id, String name) {
        names.put(LineKey.of(kind, id), name);
    }
}
