package org.sessionwise.attainment.internal.pack;

import java.util.List;
import org.sessionwise.pdf.PdfWriter;

/** A pack as XHTML with all that a tagged PDF is made of: language, title, bookmarks, headings, header cells. */
final class XhtmlPack {

    private static final String STYLE = """
            @page { size: A4 landscape; margin: 16mm 16mm 18mm 16mm;
              @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font-family: %1$s; font-size: 8pt } }
            * { font-family: %1$s }
            body { font-size: 9.5pt; line-height: 1.4; color: #1a1a1a }
            h1 { font-size: 20pt; margin: 0 0 2mm 0; font-weight: normal }
            h2 { font-size: 14pt; margin: 8mm 0 2mm 0; font-weight: normal; color: #003a70; page-break-after: avoid }
            p { margin: 0 0 2mm 0 }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; margin: 2mm 0 }
            th, td { border: 0.5pt solid #6b7780; padding: 1.2mm 1.6mm; text-align: left; vertical-align: top;
              font-weight: normal; font-size: 8.5pt }
            thead th { background: #e3edf6 }
            tr { page-break-inside: avoid }
            """.formatted(PdfWriter.FONT);

    private final StringBuilder text = new StringBuilder();

    private XhtmlPack() {}

    static String of(PackText pack) {
        return new XhtmlPack().write(pack);
    }

    private String write(PackText pack) {
        text.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\"><head>");
        element("title", pack.title());
        text.append("<meta name=\"subject\" content=\"")
                .append(escaped(pack.subtitle()))
                .append("\"/>");
        bookmarks(pack.sections());
        element("style", STYLE);
        text.append("</head><body>");
        element("h1", pack.title());
        element("p", pack.subtitle());
        pack.sections().forEach(this::section);
        return text.append("</body></html>").toString();
    }

    private void bookmarks(List<PackText.Section> sections) {
        text.append("<bookmarks>");
        for (PackText.Section section : sections) {
            text.append("<bookmark name=\"").append(escaped(section.title()));
            text.append("\" href=\"#").append(section.id()).append("\"/>");
        }
        text.append("</bookmarks>");
    }

    private void section(PackText.Section section) {
        text.append("<h2 id=\"").append(section.id()).append("\">");
        text.append(escaped(section.title())).append("</h2>");
        section.paragraphs().forEach(words -> element("p", words));
        section.table().ifPresent(this::table);
    }

    private void table(PackText.Table table) {
        text.append("<table><thead><tr>");
        table.columns().forEach(column -> cell("th", " scope=\"col\"", column));
        text.append("</tr></thead><tbody>");
        for (List<PackText.Cell> row : table.rows()) {
            text.append("<tr>");
            cell("th", " scope=\"row\"", row.get(0).text());
            row.stream().skip(1).forEach(one -> cell("td", "", one.text()));
            text.append("</tr>");
        }
        text.append("</tbody></table>");
    }

    private void cell(String element, String attributes, String words) {
        text.append('<').append(element).append(attributes).append('>');
        text.append(escaped(words)).append("</").append(element).append('>');
    }

    private void element(String name, String words) {
        cell(name, "", words);
    }

    /** Characters that XML cannot hold become a question mark: a title of evidence may hold anything. */
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
