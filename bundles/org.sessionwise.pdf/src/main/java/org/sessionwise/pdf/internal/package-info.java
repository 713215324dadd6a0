/** The one writer, by openhtmltopdf and PDFBox. */
package org.sessionwise.pdf.internal;
