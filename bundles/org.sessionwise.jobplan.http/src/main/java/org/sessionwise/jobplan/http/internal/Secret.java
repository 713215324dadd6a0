package org.sessionwise.jobplan.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;

/** A key or a client's secret, from the configuration or from a file. It is never shown, not even in part. */
final class Secret {

    private static final int LONGEST = 1_024;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1," + LONGEST + "}");

    private final String configured;
    private final String fileKey;
    private final String file;

    private Secret(String configured, String fileKey, String file) {
        this.configured = configured;
        this.fileKey = fileKey;
        this.file = file;
    }

    /**
     * Takes either a secret or the path of a file that holds one; the other is empty text.
     *
     * @param key of the configuration for the secret, as messages name it
     * @param fileKey the same for the file
     */
    static Secret of(String key, String configured, String fileKey, String file) {
        if (configured.isBlank() == file.isBlank()) {
            throw new IllegalArgumentException("expected exactly one of " + key + " and " + fileKey);
        }
        if (file.isBlank() && !isSecret(configured.strip())) {
            throw new IllegalArgumentException(
                    key + " holds blanks, line ends or characters outside ASCII, or is longer than " + LONGEST);
        }
        return new Secret(configured.strip(), fileKey, file.strip());
    }

    /** Returns the secret; a file is read anew each time, so that a new secret needs no restart. */
    String read() throws SourceUnavailableException {
        if (file.isEmpty()) {
            return configured;
        }
        String secret = contents().strip();
        if (!isSecret(secret)) {
            throw new SourceUnavailableException(
                    Reason.NOT_LET_IN,
                    "the file named by " + fileKey + ", " + file + ", does not hold just one secret of at most "
                            + LONGEST + " printable ASCII characters");
        }
        return secret;
    }

    private String contents() throws SourceUnavailableException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return new String(in.readNBytes(2 * LONGEST), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException unreadable) {
            throw new SourceUnavailableException(
                    Reason.NOT_LET_IN,
                    "the file named by " + fileKey + ", " + file + ", cannot be read: check the path and its rights",
                    unreadable);
        }
    }

    private static boolean isSecret(String text) {
        return PRINTABLE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
