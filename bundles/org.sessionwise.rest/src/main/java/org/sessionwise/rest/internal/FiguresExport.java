package org.sessionwise.rest.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.export.About;
import org.sessionwise.rest.internal.export.Columns;
import org.sessionwise.rest.internal.export.ExportFormat;
import org.sessionwise.rest.internal.export.FiguresTable;
import org.sessionwise.rest.internal.export.OutcomesTable;
import org.sessionwise.rest.internal.export.TableFile;

/** Lines of figures, or what became of them, as one format takes them. */
final class FiguresExport implements TableExport {

    private final Caller caller;
    private final Sight sight;
    private final Figures figures;
    private final FigureQuestion question;
    private final boolean outcomes;
    private final ExportFormat format;
    private final Columns columns;
    private final Function<FigureLine, String> names;

    FiguresExport(Caller caller, Sight sight, OfferedFigures offered, FiguresQuery query, ExportFormat format)
            throws HostUnavailableException {
        this.caller = caller;
        this.sight = sight;
        this.question = query.question();
        this.outcomes = query.ofOutcomes();
        this.format = format;
        FigureParameters.requireBounded(question, sight.people().size());
        this.columns = columns(query, outcomes, format);
        this.figures = offered.of(sight.id());
        FigureNames known = FigureNames.of(caller, List.of(sight));
        this.names = line -> known.named(line).key().name();
    }

    private static Columns columns(FiguresQuery query, boolean outcomes, ExportFormat format) {
        List<String> headings = new ArrayList<>();
        if (format == ExportFormat.XLSX || !outcomes) {
            headings.addAll(FiguresTable.headings());
        }
        if (format == ExportFormat.XLSX || outcomes) {
            headings.addAll(OutcomesTable.headings());
        }
        return ExportColumns.read(
                query.columns(), format, headings, outcomes ? OutcomesTable.PRINTED : FiguresTable.PRINTED);
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
                question.period(),
                "figures",
                "by " + question.split().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public int writeTo(TableFile file) throws HostUnavailableException, NoAnswerException, IOException {
        FigureSheet sheet = figures.figures(question, sight.staff());
        file.about(About.of(sight.department().name(), sight.inWords(), sheet));
        if (format == ExportFormat.XLSX) {
            return FiguresTable.write(file, sheet, names) + OutcomesTable.write(file, sheet, names);
        }
        return outcomes ? OutcomesTable.write(file, sheet, names) : FiguresTable.write(file, sheet, names);
    }
}
