package org.sessionwise.rest.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureFinding;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.rest.internal.export.About;
import org.sessionwise.rest.internal.export.Columns;
import org.sessionwise.rest.internal.export.ExportFormat;
import org.sessionwise.rest.internal.export.FindingsTable;
import org.sessionwise.rest.internal.export.TableFile;

/** The sessions behind a cell, or behind all: person by person, so that one person's are in memory at a time. */
final class FindingsExport implements TableExport {

    private final Caller caller;
    private final Sight sight;
    private final Figures figures;
    private final FindingsQuery.Read asked;
    private final Columns columns;

    FindingsExport(Caller caller, Sight sight, OfferedFigures offered, FindingsQuery query, ExportFormat format) {
        this.caller = caller;
        this.sight = sight;
        this.figures = offered.of(sight.id());
        this.asked = query.read();
        this.columns = ExportColumns.read(query.columns(), format, FindingsTable.headings(), FindingsTable.PRINTED);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Exports.Order order() {
        return new Exports.Order(
                caller.actor(),
                sight.id(),
                asked.question().period(),
                "findings",
                (asked.basis() + " of " + asked.key().kind()).toLowerCase(Locale.ROOT));
    }

    @Override
    public int writeTo(TableFile file) throws HostUnavailableException, NoAnswerException, IOException {
        FigureSheet sheet = figures.figures(asked.question(), sight.staff());
        file.about(About.of(sight.department().name(), sight.inWords(), sheet));
        FindingsTable table = FindingsTable.in(file, asked.basis(), caller.zone());
        Map<TeamId, String> teams = teams();
        int rows = 0;
        for (StaffMember person : sight.people().values()) {
            List<FigureFinding> findings = figures.findings(
                    asked.question(), asked.key(), asked.basis(), asked.outcome(), Set.of(person.id()));
            for (FigureFinding finding : findings) {
                table.row(
                        person,
                        teams.getOrDefault(person.team(), ""),
                        finding.finding(),
                        finding.countsPlanned(),
                        finding.countsWorked());
            }
            rows += findings.size();
        }
        return rows;
    }

    private Map<TeamId, String> teams() throws HostUnavailableException {
        Map<TeamId, String> names = new HashMap<>();
        for (Team team : caller.directory().teams(sight.id())) {
            names.put(team.id(), team.name());
        }
        return names;
    }
}
