package org.sessionwise.attainment.internal.evidence.file;

import java.util.Arrays;
import org.sessionwise.api.evidence.EvidenceFile;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;

/** What sort of file some bytes are, whatever they are called; refuses what is no evidence, or can run. */
public final class FileLook {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private FileLook() {}

    /**
     * Returns the file with a clean name and the type that its bytes are of.
     *
     * @param name as the user's machine names it
     */
    public static EvidenceFile of(String name, byte[] content) throws EvidenceRefusedException {
        if (content.length == 0 || content.length > EvidenceRegister.MOST_BYTES) {
            throw refused("A file of at most " + EvidenceRegister.MOST_BYTES / 1024 / 1024
                    + " MB, and not an empty one, was expected. Make it smaller, or put a link instead.");
        }
        FileKind kind = kind(content);
        return EvidenceFile.of(FileName.clean(name, kind), kind.mediaType(), content);
    }

    private static FileKind kind(byte[] content) throws EvidenceRefusedException {
        if (begins(content, PDF)) {
            PdfLook.requireHarmless(content);
            return FileKind.PDF;
        }
        if (begins(content, PNG)) {
            PictureLook.requireWholePng(content);
            PictureLook.requireNoArchive(content);
            return FileKind.PNG;
        }
        if (begins(content, JPEG)) {
            PictureLook.requireWholeJpeg(content);
            PictureLook.requireNoArchive(content);
            return FileKind.JPEG;
        }
        if (begins(content, ZIP)) {
            return OfficeLook.of(content);
        }
        throw refused("A PDF, PNG, JPEG, or a Word, Excel or PowerPoint file without macros was expected, as its first"
                + " bytes say. Save it as one of these.");
    }

    static boolean begins(byte[] content, byte... start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    static EvidenceRefusedException refused(String message) {
        return new EvidenceRefusedException("file", message);
    }
}
