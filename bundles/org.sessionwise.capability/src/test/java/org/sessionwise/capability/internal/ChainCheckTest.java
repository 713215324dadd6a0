package org.sessionwise.capability.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.api.capability.AuditProof;

/** Tampers with a chain in memory, thousands of times, as somebody may who owns the database and knows how it is chained. */
class ChainCheckTest {

    /** Changes a chain at one place; what is left must differ from what was there. */
    interface Tamper {
        void change(List<ChainedEntry> chain, int at, Random random);
    }

    private static final int ENTRIES = 200;
    private static final int SEED = 20260302;
    private static final List<ChainedEntry> CHAIN = chain();
    private static final Head HEAD = CHAIN.get(ENTRIES - 1).head();

    private static List<ChainedEntry> chain() {
        List<ChainedEntry> chain = new ArrayList<>();
        Head head = Head.NONE;
        for (int i = 0; i < ENTRIES; i++) {
            chain.add(ChainedEntry.after(head, 3L + i, entry(i)));
            head = chain.get(i).head();
        }
        return List.copyOf(chain);
    }

    private static List<String> entry(int i) {
        return List.of("2026-03-02T12:00:00Z", "user" + i % 7, "template applied", "template t" + i, i % 5 + " added");
    }

    static Stream<Arguments> tampers() {
        return Stream.of(
                Arguments.of("flip", 1_000, (Tamper) ChainCheckTest::flip),
                Arguments.of("delete", 1_000, (Tamper) ChainCheckTest::delete),
                Arguments.of("insert", 1_000, (Tamper) ChainCheckTest::insert),
                Arguments.of("swap", 1_000, (Tamper) ChainCheckTest::swap),
                Arguments.of("cut off", 1_000, (Tamper) (chain, at, random) -> cut(chain, at)),
                Arguments.of("rewrite", 200, (Tamper) ChainCheckTest::rewrite));
    }

    private static void flip(List<ChainedEntry> chain, int at, Random random) {
        ChainedEntry entry = chain.get(at);
        List<String> fields = new ArrayList<>(entry.fields());
        int field = random.nextInt(fields.size());
        char[] text = fields.get(field).toCharArray();
        text[random.nextInt(text.length)] ^= (char) (1 << random.nextInt(4));
        fields.set(field, new String(text));
        chain.set(at, new ChainedEntry(entry.position(), entry.number(), fields, entry.hash()));
    }

    private static void delete(List<ChainedEntry> chain, int at, Random random) {
        chain.remove(at);
        if (random.nextBoolean()) {
            renumber(chain, at);
        }
    }

    private static void insert(List<ChainedEntry> chain, int at, Random random) {
        Head before = at == 0 ? Head.NONE : chain.get(at - 1).head();
        chain.add(at, ChainedEntry.after(before, 10_000, entry(random.nextInt())));
        if (random.nextBoolean()) {
            renumber(chain, at);
        }
    }

    private static void swap(List<ChainedEntry> chain, int at, Random random) {
        int other = (at + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES;
        ChainedEntry one = chain.get(at);
        ChainedEntry two = chain.get(other);
        chain.set(at, new ChainedEntry(one.position(), one.number(), two.fields(), one.hash()));
        chain.set(other, new ChainedEntry(two.position(), two.number(), one.fields(), two.hash()));
    }

    private static void cut(List<ChainedEntry> chain, int at) {
        chain.subList(at, chain.size()).clear();
    }

    /** From here on every hash is computed anew, and further entries follow. */
    private static void rewrite(List<ChainedEntry> chain, int at, Random random) {
        List<ChainedEntry> old = List.copyOf(chain);
        cut(chain, at);
        Head head = at == 0 ? Head.NONE : chain.get(at - 1).head();
        for (int i = at; i < old.size() + random.nextInt(3); i++) {
            List<String> fields = i == at ? entry(100_000) : entry(i);
            chain.add(ChainedEntry.after(head, 3L + i, fields));
            head = chain.get(i).head();
        }
    }

    private static void renumber(List<ChainedEntry> chain, int from) {
        for (int i = from; i < chain.size(); i++) {
            ChainedEntry entry = chain.get(i);
            chain.set(i, new ChainedEntry(i + 1L, entry.number(), entry.fields(), entry.hash()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampers")
    void everyTamperIsFound(String kind, int times, Tamper tamper) {
        Random random = new Random(SEED);
        for (int i = 0; i < times; i++) {
            List<ChainedEntry> chain = new ArrayList<>(CHAIN);
            int at = random.nextInt(ENTRIES);
            tamper.change(chain, at, random);

            AuditProof proof = check(chain, HEAD);

            assertFalse(proof.isIntact(), kind + " at " + at + ", try " + i);
        }
    }

    @Test
    void chainAsItWasWrittenIsIntact() {
        assertEquals("", check(CHAIN, HEAD).fault());
        assertEquals(ENTRIES, check(CHAIN, HEAD).entries());
        assertEquals(HEAD.hash(), check(CHAIN, HEAD).head());
        assertTrue(check(List.of(), Head.NONE).isIntact());
    }

    @Test
    void entriesAfterTheHeadAreAccepted() {
        assertTrue(check(CHAIN, CHAIN.get(ENTRIES - 5).head()).isIntact());
    }

    @Test
    void headThatIsNotInTheChainIsToldWithItsPlace() {
        AuditProof proof = check(CHAIN, new Head(50, CHAIN.get(50).hash()));

        assertTrue(proof.fault().startsWith("link 50 is not the one"), proof.fault());
    }

    @Test
    void twoEntriesWhoseTextsRunTogetherAlikeDiffer() {
        ChainedEntry one = ChainedEntry.after(Head.NONE, 1, List.of("ab", "c"));
        ChainedEntry two = ChainedEntry.after(Head.NONE, 1, List.of("a", "bc"));

        assertFalse(one.hash().equals(two.hash()));
    }

    private static AuditProof check(List<ChainedEntry> chain, Head outside) {
        ChainCheck check = new ChainCheck(outside);
        chain.forEach(check::accept);
        return check.proof();
    }
}
