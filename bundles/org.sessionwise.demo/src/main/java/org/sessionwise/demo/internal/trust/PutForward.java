package org.sessionwise.demo.internal.trust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.EvidenceKind;

/**
 * What the made-up trust puts forward, by evidence.txt.
 *
 * @param attestedAs the role in which somebody attests it; empty if nobody does
 */
public record PutForward(EvidenceContent content, Optional<String> attestedAs) {

    private static final String NOTHING = "-";

    /** Returns all of it, dated from the day on which the demonstration starts. */
    public static List<PutForward> all(LocalDate start) {
        return Table.rows("evidence.txt").stream().map(row -> read(row, start)).toList();
    }

    private static PutForward read(List<String> row, LocalDate start) {
        EvidenceContent.Builder content = EvidenceContent.of(
                        EvidenceKind.valueOf(row.get(0)),
                        scope(row.get(1)),
                        row.get(3),
                        start.minusDays(Long.parseLong(row.get(4))))
                .criteria(words(row.get(2)).stream().map(CriterionId::new).collect(Collectors.toSet()))
                .topics(words(row.get(6)))
                .roles(words(row.get(7)))
                .owner(row.get(9))
                .notes(row.get(10).equals(NOTHING) ? "" : row.get(10));
        Optional.of(row.get(5))
                .filter(days -> !days.equals(NOTHING))
                .map(Long::parseLong)
                .map(start::plusDays)
                .ifPresent(content::until);
        return new PutForward(content.build(), Optional.of(row.get(8)).filter(role -> !role.equals(NOTHING)));
    }

    private static AttainmentScope scope(String cell) {
        if (cell.equals("trust")) {
            return AttainmentScope.trust();
        }
        String[] parts = cell.split("/");
        DepartmentId department = new DepartmentId(parts[0]);
        return parts.length == 1
                ? AttainmentScope.of(department)
                : AttainmentScope.of(department, new TeamId(parts[1]));
    }

    private static Set<String> words(String cell) {
        return cell.equals(NOTHING)
                ? Set.of()
                : Arrays.stream(cell.split(",")).map(String::strip).collect(Collectors.toSet());
    }
}
