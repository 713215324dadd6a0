package org.sessionwise.jobplan.http.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Some thousand changed inputs for each fuzz target on every build and every Java, always the same ones: no coverage guides
 * it, but nothing depends on an agent either.
 */
@Timeout(300)
class FuzzRoundsTest {

    private static final int ROUNDS = 3_000;
    private static final long SEED = 20_260_302;
    private static final List<String> PIECES = List.of(
            "null",
            "1e400",
            "-0",
            "\"\"",
            "{}",
            "[]",
            "[[[[",
            "\\ud800",
            "\\u0000",
            "\u0000",
            "\uFEFF",
            "9".repeat(40),
            "\"kind\":\"PLAN\",",
            ",",
            "}",
            "\"",
            "..",
            "%2e",
            "//",
            "@",
            "#",
            "2026-02-30",
            "24:00",
            "9999-12-31");

    @ParameterizedTest
    @ValueSource(strings = {"aPageOfJson", "aCursorThatWasKept", "anAddressThatIsFollowed", "aDayATimeAndANumber"})
    void noChangedInputBreaksATarget(String name) throws Exception {
        Consumer<byte[]> target = FuzzTargets.named(name).orElseThrow();
        List<byte[]> seeds = seeds(name);
        assertTrue(!seeds.isEmpty());
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = seeds.get(random.nextInt(seeds.size()));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                input = changed(input, random);
            }
            tryWith(target, input, round);
        }
    }

    private static void tryWith(Consumer<byte[]> target, byte[] input, int round) {
        try {
            target.accept(input);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new AssertionError(
                    "round " + round + " breaks it: " + HexFormat.of().formatHex(input), broken);
        }
    }

    private static List<byte[]> seeds(String name) throws IOException {
        Path folder = Path.of("src", "test", "resources")
                .resolve(FuzzTargets.class.getPackageName().replace('.', '/'))
                .resolve("FeedFuzzTestInputs")
                .resolve(name);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            byte[][] contents = new byte[sorted.size()][];
            for (int i = 0; i < contents.length; i++) {
                contents[i] = Files.readAllBytes(sorted.get(i));
            }
            return Arrays.asList(contents);
        }
    }

    private static byte[] changed(byte[] input, Random random) {
        int at = random.nextInt(input.length + 1);
        int to = Math.min(input.length, at + random.nextInt(8));
        return switch (random.nextInt(5)) {
            case 0 -> spliced(input, at, to, new byte[0]);
            case 1 -> spliced(input, at, at, new byte[] {(byte) random.nextInt(256)});
            case 2 -> spliced(input, at, to, piece(random));
            case 3 -> spliced(input, at, at, Arrays.copyOfRange(input, at / 2, at));
            default -> spliced(input, at, Math.min(input.length, at + 1), new byte[] {(byte) random.nextInt(128)});
        };
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] between) {
        byte[] changed = new byte[input.length - (to - from) + between.length];
        System.arraycopy(input, 0, changed, 0, from);
        System.arraycopy(between, 0, changed, from, between.length);
        System.arraycopy(input, to, changed, from + between.length, input.length - to);
        return changed;
    }
}
