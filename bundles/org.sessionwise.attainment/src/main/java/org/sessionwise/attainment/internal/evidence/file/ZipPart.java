package org.sessionwise.attainment.internal.evidence.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/**
 * A part of an archive, as the list of parts has it.
 *
 * @param name in lower case
 * @param method how it is packed, as archives number it
 * @param from where its packed data begin
 * @param length how many bytes they are
 */
record ZipPart(String name, int method, int from, int length) {

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /** Looks at what is unpacked. */
    interface Look {

        void at(InputStream unpacked) throws IOException, EvidenceRefusedException;
    }

    /** Lets somebody look at it to its end; what is packed must be all that stands there. */
    void unpack(byte[] archive, Look look) throws IOException, EvidenceRefusedException {
        InputStream packed = new ByteArrayInputStream(archive, from, length);
        switch (method) {
            case STORED -> look.at(packed);
            case DEFLATED -> inflate(packed, look);
            default -> throw new IOException("packed in another way");
        }
    }

    private void inflate(InputStream packed, Look look) throws IOException, EvidenceRefusedException {
        Inflater inflater = new Inflater(true);
        try (InputStream unpacked = new InflaterInputStream(packed, inflater)) {
            look.at(unpacked);
            if (!inflater.finished() || inflater.getBytesRead() != length) {
                throw new IOException("more than its data");
            }
        } finally {
            inflater.end();
        }
    }
}
