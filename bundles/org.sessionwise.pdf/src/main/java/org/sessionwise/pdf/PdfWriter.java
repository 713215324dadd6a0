package org.sessionwise.pdf;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes tagged PDF (PDF/UA-1) of XHTML: headings, lists, tables with their header cells, language, title and bookmarks are in it
 * for whoever reads by ear. Safe from any thread; several at once take turns.
 */
@ProviderType
public interface PdfWriter {

    /** The one family of fonts there is; styles must name it for all their text. */
    String FONT = "Sessionwise";

    /**
     * Makes a document; from the same text and moment the same bytes.
     *
     * @param xhtml well-formed, without a document type, with {@code lang} and a {@code title}; bookmarks stand in a
     *     {@code bookmarks} element of its head. Nothing it refers to is fetched: styles and drawings stand in it.
     * @param made the moment it says it was made
     * @throws IllegalArgumentException if it is no such text
     */
    byte[] write(String xhtml, Instant made);
}
