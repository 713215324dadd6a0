package org.sessionwise.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.database.trial.TrialDatabase;

/** A Java of its own, to be killed. */
final class Child {

    private Child() {}

    /** Runs a class with the databases of this process. */
    static Process run(Class<?> type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(TrialDatabase.argumentsForAnotherProcess());
        // Who is killed does not take away the library that SQLite's driver unpacked.
        command.add("-Dorg.sqlite.tmpdir=" + arguments[0].replaceFirst("[^/\\\\]*$", ""));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), type.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
