package org.sessionwise.itests.benchmark.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Where and on what something was measured. */
final class Machine {

    private Machine() {}

    /** Returns a list in Markdown. */
    static String description(String scale, String people) {
        return String.join(
                "\n",
                "- Machine: " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, load "
                        + load() + " when the run began",
                "- Java: " + Runtime.version() + ", " + System.getProperty("java.vm.name"),
                "- Date: " + LocalDate.now() + ", commit " + commit(),
                "- Scale: " + scale + " (" + people + ")",
                "- Command: `"
                        + System.getProperty(
                                "benchmark.command", "mvn -Pbenchmark -DskipTests -pl" + " itests/benchmark -am verify")
                        + "`",
                "");
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? answer : "not known";
        } catch (IOException e) {
            return "not known";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "not known";
        }
    }
}
