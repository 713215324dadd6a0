package org.sessionwise.attainment.internal.pack;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The files of a pack, as bytes that nobody changes. */
final class PackFiles {

    private final byte[] json;
    private final byte[] pdf;
    private final byte[] xlsx;

    PackFiles(byte[] json, byte[] pdf, byte[] xlsx) {
        this.json = json;
        this.pdf = pdf;
        this.xlsx = xlsx;
    }

    byte[] json() {
        return json;
    }

    byte[] pdf() {
        return pdf;
    }

    byte[] xlsx() {
        return xlsx;
    }

    /** Returns SHA-256 over JSON, PDF and XLSX, one after the other, in hexadecimal. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(json);
            digest.update(pdf);
            digest.update(xlsx);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
