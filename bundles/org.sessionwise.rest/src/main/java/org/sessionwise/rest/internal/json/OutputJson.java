package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sessionwise.api.figures.OutputLine;
import org.sessionwise.api.figures.OutputSheet;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/**
 * Clinical output that sessions stand for.
 *
 * @param actual why no actual output is told, in words
 */
public record OutputJson(
        String apiVersion,
        DatesJson period,
        String asAt,
        String actual,
        List<PersonLinesJson> people,
        List<TeamLinesJson> teams) {

    private static final String NO_FEED =
            "No clinical system is connected, so that nobody counted what was done: these are sessions times what was agreed.";

    /** One person's. */
    public record PersonLinesJson(String staffId, String name, List<LineJson> lines) {}

    /** One team's. */
    public record TeamLinesJson(String id, String name, List<LineJson> lines) {}

    /** One kind of activity and unit. */
    public record LineJson(
            String activity,
            String name,
            String unit,
            String perSession,
            String plannedSessions,
            String deliveredSessions,
            String expected,
            String delivered) {

        static LineJson of(OutputLine line) {
            return new LineJson(
                    line.key().id(),
                    line.name(),
                    line.unit(),
                    line.perSession().map(Exact::text).orElse(null),
                    Exact.text(line.plannedSessions()),
                    Exact.text(line.deliveredSessions()),
                    Exact.text(line.expected()),
                    Exact.text(line.delivered()));
        }
    }

    /** Returns the lines of those whom the user may see, and of their teams. */
    public static OutputJson of(OutputSheet sheet, Map<StaffId, StaffMember> visible, List<Team> teams) {
        Map<TeamId, String> names = teams.stream().collect(Collectors.toMap(Team::id, Team::name));
        return new OutputJson(
                Versions.API,
                DatesJson.of(sheet.period()),
                sheet.asAt().toString(),
                NO_FEED,
                sheet.people().entrySet().stream()
                        .filter(one -> visible.containsKey(one.getKey()))
                        .map(one -> new PersonLinesJson(
                                one.getKey().value(), visible.get(one.getKey()).displayName(), lines(one.getValue())))
                        .toList(),
                sheet.teams().entrySet().stream()
                        .map(one -> new TeamLinesJson(
                                one.getKey().value(),
                                names.getOrDefault(one.getKey(), one.getKey().value()),
                                lines(one.getValue())))
                        .toList());
    }

    private static List<LineJson> lines(List<OutputLine> lines) {
        return lines.stream().map(LineJson::of).toList();
    }
}
