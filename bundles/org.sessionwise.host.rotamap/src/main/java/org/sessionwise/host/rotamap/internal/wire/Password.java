package org.sessionwise.host.rotamap.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sessionwise.host.spi.HostUnavailableException;

/** The password of the API account, from the configuration or from a file. It is never shown, not even in part. */
public final class Password {

    private static final int LONGEST_BYTES = 1_024;

    private final String configured;
    private final String file;

    private Password(String configured, String file) {
        this.configured = configured;
        this.file = file;
    }

    /** Takes either a password or the path of a file that holds one; the other is empty text. */
    public static Password of(String configured, String file) {
        if (configured.isEmpty() == file.isBlank()) {
            throw new IllegalArgumentException("expected exactly one of .password and passwordFile");
        }
        return new Password(configured, file.strip());
    }

    /** Returns the password; a file is read anew each time, so that a new password needs no restart. */
    String read() throws HostUnavailableException {
        if (file.isEmpty()) {
            return configured;
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(LONGEST_BYTES + 1);
            String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("[\\r\\n]+$", "");
            if (bytes.length > LONGEST_BYTES || text.isEmpty()) {
                throw new HostUnavailableException(
                        "the file named by passwordFile holds no password, or more than " + LONGEST_BYTES + " bytes");
            }
            return text;
        } catch (IOException | RuntimeException unreadable) {
            throw new HostUnavailableException(
                    "the file named by passwordFile cannot be read: check the path and its rights", unreadable);
        }
    }

    @Override
    public String toString() {
        return "a password";
    }
}
