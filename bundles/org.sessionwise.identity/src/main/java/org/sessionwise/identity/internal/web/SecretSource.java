package org.sessionwise.identity.internal.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A secret from the configuration or from a file. It is never shown, not even in part. */
public final class SecretSource {

    private static final int LONGEST = 1_024;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1," + LONGEST + "}");

    private final String name;
    private final String configured;
    private final String file;

    /**
     * Takes either a secret or the path of a file that holds one; the other is empty text. Both may be empty.
     *
     * @param name of the setting: {@code clientSecret} means {@code .clientSecret} and {@code clientSecretFile}
     */
    public SecretSource(String name, String configured, String file) {
        if (!configured.isBlank() && !file.isBlank()) {
            throw new IllegalArgumentException("expected one of ." + name + " and " + name + "File, not both");
        }
        this.name = name;
        this.configured = configured.strip();
        this.file = file.strip();
    }

    public boolean isEmpty() {
        return configured.isEmpty() && file.isEmpty();
    }

    /**
     * Returns the secret; a file is read anew each time.
     *
     * @throws IOException if there is none that can be used; the message says which setting, never what it holds
     */
    public String read() throws IOException {
        String secret = file.isEmpty() ? configured : contents().strip();
        if (!PRINTABLE.matcher(secret).matches()) {
            throw new IOException((file.isEmpty() ? "." + name : "the file named by " + name + "File")
                    + " does not hold just one secret of at most " + LONGEST + " printable ASCII characters");
        }
        return secret;
    }

    private String contents() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return new String(in.readNBytes(2 * LONGEST), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException unreadable) {
            throw new IOException(
                    "the file named by " + name + "File cannot be read: check the path and its rights", unreadable);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
