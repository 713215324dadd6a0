package org.sessionwise.fuzz;

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

/**
 * Some thousand changed inputs for a fuzz target on every build and every Java, always the same ones: no coverage guides it,
 * but nothing depends on an agent either. The inputs to change are those that Jazzer replays.
 */
public final class MutationRounds {

    private static final int ROUNDS = 3_000;
    private static final long SEED = 20_260_302;

    private final List<byte[]> seeds;
    private final List<String> pieces;
    private final Random random = new Random(SEED);

    /**
     * Rounds for one target.
     *
     * @param fuzzTest the class that Jazzer replays; its inputs lie beside it in {@code src/test/resources}
     * @param target the name of its method, and of the folder of its inputs
     * @param pieces what is put into inputs now and then, because it has a meaning there
     */
    public MutationRounds(Class<?> fuzzTest, String target, List<String> pieces) throws IOException {
        this.seeds = seeds(fuzzTest, target);
        this.pieces = List.copyOf(pieces);
    }

    private static List<byte[]> seeds(Class<?> fuzzTest, String target) throws IOException {
        Path folder = Path.of("src", "test", "resources")
                .resolve(fuzzTest.getPackageName().replace('.', '/'))
                .resolve(fuzzTest.getSimpleName() + "Inputs")
                .resolve(target);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            byte[][] contents = new byte[sorted.size()][];
            for (int i = 0; i < contents.length; i++) {
                contents[i] = Files.readAllBytes(sorted.get(i));
            }
            return Arrays.asList(contents);
        }
    }

    /** Fails with the input in hexadecimal if the target lets anything escape. */
    public void run(Consumer<byte[]> target) {
        if (seeds.isEmpty()) {
            throw new AssertionError("no inputs to change");
        }
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = seeds.get(random.nextInt(seeds.size()));
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                input = changed(input);
            }
            tryWith(target, input, round);
        }
    }

    private static void tryWith(Consumer<byte[]> target, byte[] input, int round) {
        try {
            target.accept(input);
        } catch (RuntimeException | StackOverflowError | AssertionError broken) {
            throw new AssertionError(
                    "round " + round + " breaks it: " + HexFormat.of().formatHex(input), broken);
        }
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int to = Math.min(input.length, at + random.nextInt(8));
        return switch (random.nextInt(5)) {
            case 0 -> spliced(input, at, to, new byte[0]);
            case 1 -> spliced(input, at, at, new byte[] {(byte) random.nextInt(256)});
            case 2 -> spliced(input, at, to, piece());
            case 3 -> spliced(input, at, at, Arrays.copyOfRange(input, at / 2, at));
            default -> spliced(input, at, Math.min(input.length, at + 1), new byte[] {(byte) random.nextInt(128)});
        };
    }

    private byte[] piece() {
        return pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] between) {
        byte[] changed = new byte[input.length - (to - from) + between.length];
        System.arraycopy(input, 0, changed, 0, from);
        System.arraycopy(between, 0, changed, from, between.length);
        System.arraycopy(input, to, changed, from + between.length, input.length - to);
        return changed;
    }
}
