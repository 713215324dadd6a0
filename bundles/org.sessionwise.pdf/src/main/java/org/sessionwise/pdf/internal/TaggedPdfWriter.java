package org.sessionwise.pdf.internal;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.pdf.PdfWriter;
import org.w3c.dom.Document;

/** Makes one document at a time, so that the heap never holds two; nothing of the libraries is loaded before the first. */
@Component
public final class TaggedPdfWriter implements PdfWriter {

    private static final float PDF_VERSION = 1.7f;

    private boolean prepared;

    @Override
    public synchronized byte[] write(String xhtml, Instant made) {
        Document document = Xhtml.parse(xhtml);
        prepare();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(PDF_VERSION)
                .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
                .useFont(OneFont::open, FONT)
                .withProducer("Sessionwise")
                .withW3cDocument(document, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return bytes(renderer.getPdfDocument(), made);
        } catch (IOException e) {
            throw new UncheckedIOException("no document could be made", e);
        }
    }

    /** Otherwise the libraries would look through all fonts of the machine, keep a list of them on disk, and log on their own. */
    private void prepare() {
        if (!prepared) {
            XRLog.setLoggingEnabled(false);
            FontMappers.set(new OneFont());
            prepared = true;
        }
    }

    private static byte[] bytes(PDDocument document, Instant made) throws IOException {
        GregorianCalendar moment = GregorianCalendar.from(ZonedDateTime.ofInstant(made, ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
        document.setDocumentId(made.toEpochMilli()); // by default the clock's
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
