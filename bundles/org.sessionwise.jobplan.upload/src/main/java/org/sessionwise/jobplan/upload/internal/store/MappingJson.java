package org.sessionwise.jobplan.upload.internal.store;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.upload.UploadMapping;

/** A mapping as the database has it. */
record MappingJson(
        String sheet,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, Map<String, String>> words,
        Set<String> inHours) {

    static MappingJson of(UploadMapping mapping) {
        return new MappingJson(
                mapping.sheet().orElse(null),
                mapping.columns(),
                mapping.constants(),
                mapping.words(),
                mapping.inHours());
    }

    UploadMapping mapping() {
        return UploadMapping.NOTHING
                .sheet(Optional.ofNullable(sheet))
                .columns(columns)
                .constants(constants)
                .words(words)
                .inHours(inHours);
    }
}
