package org.sessionwise.jobplan.upload.internal.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.upload.UploadFormat;
import org.sessionwise.api.upload.UploadLook;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** A workbook (ECMA-376): what its cells show as it was saved. Nothing in it is run, and nothing outside of it is looked at. */
final class XlsxFile {

    private final XlsxParts parts;

    XlsxFile(byte[] file) throws UploadRefusedException {
        this.parts = new XlsxParts(file);
    }

    Table read(Optional<String> wanted) throws UploadRefusedException {
        Workbook workbook = Workbook.of(parts);
        Workbook.Sheet sheet = workbook.sheet(wanted);
        SheetCells cells = new SheetCells(workbook.values());
        XmlWalk.through(new ByteArrayInputStream(parts.part(sheet.part())), cells);
        List<Table.Row> rows = cells.rows();
        if (rows.isEmpty()) {
            throw FileRefused.because(
                    Refusal.NOT_READABLE,
                    "The sheet chosen is empty, expected a heading and rows below it: choose another sheet");
        }
        return new Table(
                UploadFormat.XLSX,
                Optional.of(sheet.name()),
                workbook.sheets().stream()
                        .map(each -> new UploadLook.Sheet(each.name(), each.hidden()))
                        .toList(),
                rows.get(0).cells(),
                rows.subList(1, rows.size()),
                notes(workbook, cells));
    }

    private List<String> notes(Workbook workbook, SheetCells cells) {
        List<String> notes = new ArrayList<>();
        if (cells.formulas() > 0) {
            notes.add("Formulas in the sheet: " + cells.formulas()
                    + ". Read is what they showed when the file was saved.");
        }
        if (workbook.sheets().stream().anyMatch(Workbook.Sheet::hidden)) {
            notes.add("The workbook has hidden sheets: they are read only if you choose one.");
        }
        if (parts.hasLinks()) {
            notes.add("The workbook has links to other files: they are not followed.");
        }
        return notes;
    }
}
