package org.sessionwise.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What came of the kills of one test, as a line in a file of the build. */
final class CrashReport {

    private final String what;
    private int kills;
    private int acknowledged;
    private int lost;
    private int torn;

    CrashReport(String what) {
        this.what = what;
    }

    /** Adds a kill: how many writes were acknowledged since the one before, and what was found of all of them. */
    void add(int acknowledgedSince, int lostNow, boolean tornNow) {
        kills++;
        acknowledged += acknowledgedSince;
        lost += Math.max(0, lostNow);
        torn += tornNow ? 1 : 0;
    }

    /** For how many kills nothing was lost and nothing torn: all of them, or it says otherwise. */
    String line() {
        return what + ": " + kills + " kills, " + acknowledged + " acknowledged, " + lost + " lost, " + torn + " torn";
    }

    boolean isClean() {
        return lost == 0 && torn == 0;
    }

    void write() throws IOException {
        Path directory = Path.of("target", "crash-report");
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(what.replace(' ', '-') + ".txt"), line() + "\n");
    }
}
