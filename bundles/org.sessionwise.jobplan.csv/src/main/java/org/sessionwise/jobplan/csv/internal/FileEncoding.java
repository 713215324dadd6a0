package org.sessionwise.jobplan.csv.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** Turns a file's bytes into text; never quietly into question marks. */
final class FileEncoding {

    static final String AUTO = "AUTO";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
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
                        "encoding is " + name + ", expected AUTO, UTF-8, ISO-8859-1 or windows-1252");
        };
    }

    String text(byte[] bytes) throws SourceUnavailableException {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw new SourceUnavailableException("the file is in UTF-16: save it as \"CSV UTF-8\"");
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
        return unicode.isPresent() ? unicode.get() : strictly(WINDOWS, bytes);
    }

    private static String strictly(Charset charset, byte[] bytes) throws SourceUnavailableException {
        return decoded(charset, bytes)
                .orElseThrow(() -> new SourceUnavailableException("the file holds bytes that are no text in "
                        + charset.name() + ": save it as \"CSV UTF-8\", or set its encoding"));
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
