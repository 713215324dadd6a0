package org.sessionwise.rest.internal.export;

import java.util.List;
import java.util.function.Function;

/**
 * Tables to print on A4 across, each under its name, and first what whoever finds the sheet must know. What is made of it is
 * somebody else's matter: this writes XHTML.
 */
final class PdfFile implements TableFile {

    /** The font is the one that the printer has. */
    private static final String STYLE =
            "@page { size: A4 landscape; margin: 14mm 14mm 16mm 14mm; @bottom-right { content: 'Page ' counter(page) ' of '"
                    + " counter(pages); font-family: Sessionwise; font-size: 8pt } } * { font-family: Sessionwise } body {"
                    + " font-size: 9pt; line-height: 1.35; color: #1a1a1a } h1 { font-size: 17pt; margin: 0 0 2mm 0;"
                    + " font-weight: normal } h2 { font-size: 12.5pt; margin: 6mm 0 1.5mm 0; font-weight: normal; color: #003a70;"
                    + " page-break-after: avoid } table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate;"
                    + " margin: 1.5mm 0 } th, td { border: 0.5pt solid #6b7780; padding: 0.9mm 1.2mm; text-align: left;"
                    + " vertical-align: top; font-weight: normal; font-size: 7.5pt } td.number { text-align: right } thead th {"
                    + " background: #e3edf6 } tr { page-break-inside: avoid }";

    private final Function<String, byte[]> printer;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder bookmarks = new StringBuilder();
    private int tables;

    PdfFile(String title, Function<String, byte[]> printer) {
        this.title = title;
        this.printer = printer;
    }

    @Override
    public void about(List<Fact> facts) {
        table("About these figures", List.of("What", "Meaning"));
        facts.forEach(fact -> row(List.of(Cell.of(fact.word()), Cell.of(fact.meaning()))));
    }

    @Override
    public void table(String name, List<String> headings) {
        endTable();
        tables++;
        bookmarks
                .append("<bookmark name=\"")
                .append(escaped(name))
                .append("\" href=\"#t")
                .append(tables)
                .append("\"/>");
        body.append("<h2 id=\"t")
                .append(tables)
                .append("\">")
                .append(escaped(name))
                .append("</h2><table><thead><tr>");
        headings.forEach(heading ->
                body.append("<th scope=\"col\">").append(escaped(heading)).append("</th>"));
        body.append("</tr></thead><tbody>");
    }

    @Override
    public void row(List<Cell> cells) {
        body.append("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (column == 0) {
                body.append("<th scope=\"row\">").append(text(cell)).append("</th>");
            } else {
                body.append(cell.isNumber() ? "<td class=\"number\">" : "<td>")
                        .append(text(cell))
                        .append("</td>");
            }
        }
        body.append("</tr>");
    }

    private static String text(Cell cell) {
        return escaped(cell.isNumber() ? cell.number().toPlainString() : cell.text());
    }

    private void endTable() {
        if (tables > 0) {
            body.append("</tbody></table>");
        }
    }

    @Override
    public byte[] end() {
        endTable();
        String name = escaped(title);
        return printer.apply("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\"><head><title>" + name
                + "</title><meta name=\"subject\" content=\"" + name + "\"/><bookmarks>" + bookmarks
                + "</bookmarks><style>"
                + STYLE + "</style></head><body><h1>" + name + "</h1>" + body + "</body></html>");
    }

    @Override
    public void close() {
        // it is memory
    }

    /** Characters that XML cannot hold become a question mark: what a host or a source names may hold anything. */
    private static String escaped(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isReadable(c) ? c : '?');
            }
        });
        return safe.toString();
    }

    private static boolean isReadable(int c) {
        return c == '\n' || c == '\t' || c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
    }
}
