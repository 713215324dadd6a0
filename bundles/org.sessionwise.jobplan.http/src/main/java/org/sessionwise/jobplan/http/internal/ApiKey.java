package org.sessionwise.jobplan.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** The key that the feed asks for, from the configuration or from a file. It is never shown, not even in part. */
final class ApiKey {

    private static final int LONGEST = 1_024;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1," + LONGEST + "}");

    private final String configured;
    private final String file;

    private ApiKey(String configured, String file) {
        this.configured = configured;
        this.file = file;
    }

    /** Takes either a key or the path of a file that holds one; the other is empty text. */
    static ApiKey of(String configured, String file) {
        if (configured.isBlank() == file.isBlank()) {
            throw new IllegalArgumentException("expected exactly one of .apiKey and apiKeyFile");
        }
        if (file.isBlank() && !isKey(configured.strip())) {
            throw new IllegalArgumentException(
                    ".apiKey holds blanks, line ends or characters outside ASCII, or is longer than " + LONGEST);
        }
        return new ApiKey(configured.strip(), file.strip());
    }

    /** Returns the key; a file is read anew each time, so that a new key needs no restart. */
    String read() throws SourceUnavailableException {
        if (file.isEmpty()) {
            return configured;
        }
        String key = contents().strip();
        if (!isKey(key)) {
            throw new SourceUnavailableException("the file named by apiKeyFile, " + file
                    + ", does not hold just one key of at most " + LONGEST + " printable ASCII characters");
        }
        return key;
    }

    private String contents() throws SourceUnavailableException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return new String(in.readNBytes(2 * LONGEST), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException unreadable) {
            throw new SourceUnavailableException(
                    "the file named by apiKeyFile, " + file + ", cannot be read: check the path and its rights",
                    unreadable);
        }
    }

    private static boolean isKey(String text) {
        return PRINTABLE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "a key";
    }
}
