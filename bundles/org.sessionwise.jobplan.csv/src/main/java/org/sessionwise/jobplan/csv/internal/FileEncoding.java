package org.sessionwise.jobplan.csv.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Turns a file's bytes into text; never quietly into question marks. */
final class FileEncoding {

    static final String AUTO = "AUTO";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** So far into the heading; none of its names is without a character that UTF-16 and UTF-32 write with a zero. */
    private static final int HEADING = 64;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Optional<Charset> charset;

    private FileEncoding(Optional<Charset> charset) {
        this.charset = charset;
    }

    /** Returns the encoding of a name, or the one that finds out by itself. */
    static FileEncoding named(String name) {
        return switch (name) {
            case AUTO -> new FileEncoding(Optional.empty());
            case "UTF-8" -> new FileEncoding(Optional.of(StandardCharsets.UTF_8));
            case "ISO-8859-1" -> new FileEncoding(Optional.of(StandardCharsets.ISO_8859_1));
            case "windows-1252" -> new FileEncoding(Optional.of(WINDOWS));
            default ->
                throw new IllegalArgumentException(
                        "encoding is none of those known, expected AUTO, UTF-8, ISO-8859-1 or windows-1252");
        };
    }

    String text(byte[] bytes) throws SourceUnavailableException {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) || hasZero(bytes)) {
            throw FileRefusal.of(Refusal.UNKNOWN_ENCODING, "the file is in UTF-16 or UTF-32: save it as \"CSV UTF-8\"");
        }
        // A byte order mark is a surer sign than a setting.
        boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        String text = marked ? strictly(StandardCharsets.UTF_8, bytes) : unmarked(bytes);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private String unmarked(byte[] bytes) throws SourceUnavailableException {
        if (charset.isPresent()) {
            return strictly(charset.get(), bytes);
        }
        Optional<String> unicode = decoded(StandardCharsets.UTF_8, bytes);
        if (unicode.isPresent()) {
            return unicode.get();
        }
        if (hasUnicode(bytes)) {
            throw FileRefusal.of(
                    Refusal.UNKNOWN_ENCODING,
                    "the file seems to be in UTF-8 in one place and in windows-1252 in another: save it as"
                            + " \"CSV UTF-8\", or set its encoding");
        }
        return strictly(WINDOWS, bytes);
    }

    /** Tells whether two bytes are a letter in UTF-8; as windows-1252 they would be two that hardly ever meet. */
    private static boolean hasUnicode(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            int first = bytes[i - 1] & 0xFF;
            int second = bytes[i] & 0xFF;
            if (first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasZero(byte[] bytes) {
        for (int i = 0; i < Math.min(HEADING, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String strictly(Charset charset, byte[] bytes) throws SourceUnavailableException {
        return decoded(charset, bytes)
                .orElseThrow(() -> FileRefusal.of(
                        Refusal.UNKNOWN_ENCODING,
                        "the file holds bytes that are no text in " + charset.name()
                                + ": save it as \"CSV UTF-8\", or set its encoding"));
    }

    private static Optional<String> decoded(Charset charset, byte[] bytes) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
