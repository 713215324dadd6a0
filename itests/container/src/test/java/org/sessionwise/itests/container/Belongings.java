package org.sessionwise.itests.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the process holds beside memory.
 *
 * @param threads how many threads of ours there are, by name without numbers
 * @param files how many files and sockets are open; 0 where the system does not tell
 */
record Belongings(Map<String, Long> threads, long files) {

    static Belongings now() throws IOException {
        Map<String, Long> threads = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("sessionwise"))
                .map(name -> name.replaceAll("\\d+", ""))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return new Belongings(threads, openFiles());
    }

    long threadsOfOurs() {
        return threads.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(descriptors)) {
            return open.count();
        }
    }
}
