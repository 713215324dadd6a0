package org.sessionwise.rest.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sessionwise.rest.internal.export.Columns;
import org.sessionwise.rest.internal.export.ExportFormat;

/** Reads which columns a file is to have. */
final class ExportColumns {

    /** More do not fit on a sheet of paper. */
    static final int MOST_PRINTED = 14;

    private ExportColumns() {}

    /**
     * Returns what was asked for; where nothing was, all columns, or on paper those that fit.
     *
     * @param headings of all tables of the file
     */
    static Columns read(String text, ExportFormat format, List<String> headings, List<String> printed) {
        if (text == null) {
            return format == ExportFormat.PDF ? Columns.of(printed) : Columns.ALL;
        }
        Set<String> known = new LinkedHashSet<>();
        headings.forEach(heading -> known.add(Columns.key(heading)));
        Set<String> asked = new LinkedHashSet<>();
        for (String key : text.split(",", -1)) {
            if (!known.contains(key.strip())) {
                throw Problem.badParameter(
                        "columns", key, "some of these, with commas between: " + String.join(", ", known));
            }
            asked.add(key.strip());
        }
        if (format == ExportFormat.PDF && asked.size() > MOST_PRINTED) {
            throw Problem.badParameter("columns", null, "at most " + MOST_PRINTED + " for paper; a workbook takes all");
        }
        return Columns.of(asked);
    }
}
