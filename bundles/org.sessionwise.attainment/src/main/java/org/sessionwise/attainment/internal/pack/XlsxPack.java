package org.sessionwise.attainment.internal.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A pack as a workbook: what it is on the first sheet, then one for each table. Texts stand as texts, which nothing ever runs. */
final class XlsxPack {

    private static final String VERSION =
            "01.0000"; // of the writing application, in the form that the format prescribes
    private static final int WIDE = 24;
    private static final int VERY_WIDE = 90;
    private static final int LONGEST_TEXT = 32_000;

    private XlsxPack() {}

    static byte[] of(PackText pack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Sessionwise", VERSION)) {
            about(workbook.newWorksheet("About"), pack);
            for (PackText.Section section : pack.sections()) {
                if (section.table().isPresent()) {
                    table(
                            workbook.newWorksheet(section.title()),
                            section.table().get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused a workbook", e);
        }
        return bytes.toByteArray();
    }

    private static void about(Worksheet sheet, PackText pack) throws IOException {
        sheet.width(0, VERY_WIDE);
        int row = 0;
        sheet.style(0, 0).bold().set();
        put(sheet, row++, 0, pack.title());
        put(sheet, row++, 0, pack.subtitle());
        for (PackText.Section section : pack.sections()) {
            row++;
            sheet.style(row, 0).bold().set();
            put(sheet, row++, 0, section.title());
            for (String words : section.paragraphs()) {
                sheet.style(row, 0).wrapText(true).set();
                put(sheet, row++, 0, words);
            }
        }
        sheet.finish();
    }

    private static void table(Worksheet sheet, PackText.Table table) throws IOException {
        sheet.freezePane(1, 1);
        for (int column = 0; column < table.columns().size(); column++) {
            put(sheet, 0, column, table.columns().get(column));
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, WIDE);
        }
        int row = 1;
        for (List<PackText.Cell> cells : table.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, row, column, cells.get(column));
            }
            row++;
        }
        sheet.finish();
    }

    private static void put(Worksheet sheet, int row, int column, PackText.Cell cell) {
        if (cell.number().isPresent()) {
            sheet.value(row, column, cell.number().get());
        } else {
            put(sheet, row, column, cell.text());
        }
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }
}
