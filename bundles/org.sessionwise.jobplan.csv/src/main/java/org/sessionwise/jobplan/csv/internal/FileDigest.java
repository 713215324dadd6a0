package org.sessionwise.jobplan.csv.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The cursor of a file: the same as long as its bytes, and the settings that say what they mean, are the same. */
final class FileDigest {

    private FileDigest() {}

    static String of(byte[] bytes, String settings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(settings.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return "csv.1." + HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
