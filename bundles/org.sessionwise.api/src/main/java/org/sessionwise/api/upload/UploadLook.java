package org.sessionwise.api.upload;

import java.util.List;
import java.util.Optional;

/**
 * What a file looks like.
 *
 * @param format in which it is written
 * @param sheet which sheet of a workbook was looked at; empty if it has none
 * @param sheets of a workbook, in its order; empty if it has none
 * @param headings of its columns, in their order; empty if it has no columns
 * @param rows below the heading
 * @param notes sentences that people should know: formulas, hidden sheets, what is not read
 * @param guess how it may be read, to be corrected by people
 */
public record UploadLook(
        UploadFormat format,
        Optional<String> sheet,
        List<Sheet> sheets,
        List<String> headings,
        int rows,
        List<String> notes,
        UploadMapping guess) {

    public UploadLook {
        sheets = List.copyOf(sheets);
        headings = List.copyOf(headings);
        notes = List.copyOf(notes);
    }

    /**
     * A sheet of a workbook.
     *
     * @param hidden whether spreadsheet programs do not show it
     */
    public record Sheet(String name, boolean hidden) {}
}
