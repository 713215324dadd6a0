package org.sessionwise.jobplan.upload.internal.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Turns bytes into text: UTF-8 where they allow it, windows-1252 otherwise; never quietly into question marks. */
final class CsvEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String SAVE = ": save it as \"CSV UTF-8\" in your spreadsheet program";

    private CsvEncoding() {}

    static String text(byte[] file) throws UploadRefusedException {
        if (hasZero(file)) {
            throw FileRefused.because(
                    Refusal.UNKNOWN_ENCODING,
                    "The file is no text in an encoding that is taken: it is UTF-16, or no table at all" + SAVE);
        }
        Optional<String> unicode = decoded(StandardCharsets.UTF_8, file);
        if (unicode.isPresent()) {
            return unicode.get().startsWith("\uFEFF") ? unicode.get().substring(1) : unicode.get();
        }
        if (hasUnicode(file)) {
            throw FileRefused.because(
                    Refusal.UNKNOWN_ENCODING,
                    "The file seems to be in UTF-8 in one place and in windows-1252 in another" + SAVE);
        }
        return decoded(WINDOWS, file)
                .orElseThrow(() -> FileRefused.because(
                        Refusal.UNKNOWN_ENCODING, "The file holds bytes that are no text in windows-1252" + SAVE));
    }

    private static boolean hasZero(byte[] file) {
        for (byte each : file) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether two bytes are a letter in UTF-8; as windows-1252 they would be two that hardly ever meet. */
    private static boolean hasUnicode(byte[] file) {
        for (int i = 1; i < file.length; i++) {
            int first = file[i - 1] & 0xFF;
            int second = file[i] & 0xFF;
            if (first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> decoded(Charset charset, byte[] file) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
