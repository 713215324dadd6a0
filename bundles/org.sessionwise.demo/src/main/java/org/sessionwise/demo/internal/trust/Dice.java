package org.sessionwise.demo.internal.trust;

import java.nio.charset.StandardCharsets;

/** Chance without randomness: the same key falls the same way on every machine and every day. */
public final class Dice {

    private Dice() {}

    /** Returns 0 to 999 (FNV-1a of the key, then mixed, since the last characters of keys are much alike). */
    public static int perMille(String key) {
        int hash = 0x811c9dc5;
        for (byte letter : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ letter) * 0x01000193;
        }
        hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
        hash = (hash ^ (hash >>> 15)) * 0x846ca68b;
        return Integer.remainderUnsigned(hash ^ (hash >>> 16), 1000);
    }
}
