package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.upload.SavedUpload;
import org.sessionwise.api.upload.UploadField;
import org.sessionwise.api.upload.UploadLook;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.api.upload.UploadReport;

/** What is kept under a name: how its files are read, and when one was taken last. */
public record ImportJson(String name, String source, MappingJson mapping, String takenAt, int plans, int refused) {

    private static ImportJson of(SavedUpload saved) {
        return new ImportJson(
                saved.name(),
                saved.source(),
                MappingJson.of(saved.mapping()),
                saved.takenAt().map(Object::toString).orElse(null),
                saved.plans(),
                saved.refused());
    }

    /** All names, and what columns may be mapped to. */
    public record ImportsJson(List<FieldJson> fields, List<ImportJson> imports) {

        public static ImportsJson of(List<UploadField> fields, List<SavedUpload> saved) {
            return new ImportsJson(
                    fields.stream().map(FieldJson::of).toList(),
                    saved.stream().map(ImportJson::of).toList());
        }
    }

    /** What a column may be mapped to. */
    public record FieldJson(String name, boolean required, List<String> words, boolean minutes) {

        private static FieldJson of(UploadField field) {
            return new FieldJson(field.name(), field.required(), field.words(), field.minutes());
        }
    }

    /** How a file is read. A member that clients left out is {@code null}. */
    public record MappingJson(
            String sheet,
            Map<String, String> columns,
            Map<String, String> constants,
            Map<String, Map<String, String>> words,
            Set<String> inHours) {

        private static MappingJson of(UploadMapping mapping) {
            return new MappingJson(
                    mapping.sheet().orElse(null),
                    mapping.columns(),
                    mapping.constants(),
                    mapping.words(),
                    mapping.inHours());
        }

        /** Returns the mapping; a text that is {@code null} has been refused before. */
        public UploadMapping mapping() {
            return UploadMapping.NOTHING
                    .sheet(Optional.ofNullable(sheet))
                    .columns(columns == null ? Map.of() : columns)
                    .constants(constants == null ? Map.of() : constants)
                    .words(words == null ? Map.of() : words)
                    .inHours(inHours == null ? Set.of() : inHours);
        }
    }

    /** What a file looks like. */
    public record LookJson(
            String format,
            String sheet,
            List<SheetJson> sheets,
            List<String> headings,
            int rows,
            List<String> notes,
            MappingJson guess) {

        public static LookJson of(UploadLook look) {
            return new LookJson(
                    look.format().name(),
                    look.sheet().orElse(null),
                    look.sheets().stream()
                            .map(sheet -> new SheetJson(sheet.name(), sheet.hidden()))
                            .toList(),
                    look.headings(),
                    look.rows(),
                    look.notes(),
                    MappingJson.of(look.guess()));
        }
    }

    /** A sheet of a workbook. */
    public record SheetJson(String name, boolean hidden) {}

    /** What became of a file. */
    public record ReportJson(
            String source,
            int rows,
            int goodRows,
            int plans,
            int versions,
            List<UploadReport.PlanRead> first,
            List<UploadReport.Fault> faults,
            int moreFaults,
            List<String> notes,
            JobJson job) {

        /**
         * What became of it.
         *
         * @param job that pulls what was taken; {@code null} if nothing was taken
         */
        public static ReportJson of(UploadReport report, Job job) {
            return new ReportJson(
                    report.source(),
                    report.rows(),
                    report.goodRows(),
                    report.plans(),
                    report.versions(),
                    report.first(),
                    report.faults(),
                    report.moreFaults(),
                    report.notes(),
                    job == null ? null : JobJson.of(job));
        }
    }
}
