package org.sessionwise.pdf.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.sessionwise.pdf.PdfWriter;

class TaggedPdfWriterTest {

    private static final Instant MADE = Instant.parse("2026-11-22T14:00:00Z");
    private static final String TEXT = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>Board pack</title>
            <meta name="subject" content="Levels of attainment"/>
            <bookmarks><bookmark name="Levels" href="#levels"/></bookmarks>
            <style>* { font-family: Sessionwise }</style></head><body><h1 id="levels">Levels – at least 90 %, ≥ “9”</h1>
            <p>The trust is at level 2.</p>
            <table><thead><tr><th scope="col">Scope</th><th scope="col">Level</th></tr></thead>
            <tbody><tr><th scope="row">Trust</th><td>2</td></tr></tbody></table>
            <ul><li>One</li></ul></body></html>
            """;

    private final PdfWriter writer = new TaggedPdfWriter();

    @Test
    void aDocumentSaysItsTitleAndLanguageAndThatItIsTagged() throws IOException {
        try (PDDocument document = Loader.loadPDF(writer.write(TEXT, MADE))) {
            assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("Board pack", document.getDocumentInformation().getTitle());
            assertEquals(
                    MADE,
                    document.getDocumentInformation()
                            .getCreationDate()
                            .getTime()
                            .toInstant());
            assertTrue(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)
                    .contains("<pdfuaid:part>1</pdfuaid:part>"));
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertEquals(
                    "Levels",
                    document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle());
            assertTrue(new PDFTextStripper().getText(document).contains("≥ “9”"));
        }
    }

    @Test
    void headingsTablesAndTheirHeaderCellsAreTags() throws IOException {
        try (PDDocument document = Loader.loadPDF(writer.write(TEXT, MADE))) {
            List<String> tags = new ArrayList<>();
            document.getDocumentCatalog().getStructureTreeRoot().getKids().forEach(kid -> collect(kid, tags));

            assertTrue(tags.containsAll(
                    List.of("Document", "H1", "P", "Table", "THead", "TR", "TH Column", "TH Row", "TD", "L", "LI")));
        }
    }

    @Test
    void allFontsAreInTheDocument() throws IOException {
        try (PDDocument document = Loader.loadPDF(writer.write(TEXT, MADE))) {
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(font).isEmbedded());
                }
            }
        }
    }

    @Test
    void theSameTextAndMomentGiveTheSameBytes() {
        assertArrayEquals(writer.write(TEXT, MADE), new TaggedPdfWriter().write(TEXT, MADE));
    }

    @Test
    void nothingOutsideTheTextIsRead() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "not for the board");
        String typed = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><html><body>&x;</body></html>";
        String imported = TEXT.replace(
                "<h1",
                "<object data=\"" + secret.toUri() + "\"/><img alt=\"none\" src=\"" + secret.toUri() + "\"/><h1");

        assertThrows(IllegalArgumentException.class, () -> writer.write(typed, MADE));
        try (PDDocument document = Loader.loadPDF(writer.write(imported, MADE))) {
            assertFalse(new PDFTextStripper().getText(document).contains("not for the board"));
        }
        Files.delete(secret);
    }

    @Test
    void theMachinesFontsAreLeftAlone() {
        writer.write(TEXT, MADE);

        assertFalse(Files.exists(Path.of(System.getProperty("user.home"), ".pdfbox.cache")));
    }

    @Test
    void whatIsNotWellFormedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> writer.write("<html><body>", MADE));
    }

    private static void collect(Object kid, List<String> tags) {
        if (kid instanceof PDStructureElement element) {
            String scope = "";
            for (int i = 0; i < element.getAttributes().size(); i++) {
                if (element.getAttributes().getObject(i) instanceof PDTableAttributeObject table
                        && table.getScope() != null) {
                    scope = " " + table.getScope();
                }
            }
            tags.add(element.getStructureType() + scope);
            element.getKids().forEach(below -> collect(below, tags));
        }
    }
}
