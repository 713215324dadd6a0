package org.sessionwise.attainment.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.Criterion.Reach;
import org.sessionwise.domain.attainment.Evidence.Attestation;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** What holds of every criterion: when it is met and until when, and that nothing, nobody and a condition are told apart. */
class EachCriterionTest {

    private static final String NEVER = "never";

    /** Until when each is met in its good situation: attested on 1 March 2026, met on 5 October 2026, team meeting 10 February. */
    private static final Map<String, String> UNTIL = table("""
            1.1a never      1.1b 2027-03-01 1.1c never
            1.2a never      1.2b 2027-03-01 1.2c 2027-03-01
            1.3a 2027-05-01 1.3b 2027-06-15 1.3c 2029-03-01 1.3d 2029-03-01 1.3e 2029-03-01 1.3f 2027-05-01
            1.3g 2027-03-01 1.3h 2027-01-05 1.3i 2027-03-01
            1.4a never      1.4b never
            2.1a 2027-03-01 2.1b 2027-03-01 2.1c never      2.1d never
            2.2a never      2.2b never      2.2c 2027-03-01 2.2d 2027-03-01 2.2e 2027-03-01 2.2f never
            2.3a 2027-03-01 2.3b 2027-03-01 2.3c never      2.3d 2027-03-01 2.3e 2027-03-01
            3.1a 2027-03-01 3.1b 2027-03-01 3.1c 2027-02-10 3.1d 2027-03-01
            3.2a 2027-02-10 3.2b 2027-02-10 3.2c 2027-02-10 3.2d 2027-04-01 3.2e 2027-03-01 3.2f 2027-03-01
            3.2g 2027-02-10
            3.3a 2027-04-01 3.3b 2027-04-01
            3.4a 2027-03-01 3.4b 2027-03-01
            3.5a 2027-03-01 3.5b 2027-04-01 3.5c 2027-03-01 3.5d 2027-03-01 3.5e 2029-03-01 3.5f 2027-03-01
            3.5g 2027-03-01
            4.1a 2027-03-01 4.1b 2027-04-01
            4.2a 2027-03-01 4.2b 2027-03-01 4.2c 2027-03-01 4.2d 2027-03-01 4.2e 2027-03-01 4.2f 2027-03-01
            4.2g 2027-03-01 4.2h 2027-04-01
            4.3a 2027-03-01 4.3b 2027-04-01 4.3c 2027-03-01 4.3d 2027-04-01 4.3e 2027-03-01
            4.4a never      4.4b 2027-03-01 4.4c 2027-03-01
            """);

    /** The one that nothing here decides. */
    private static final String UNDECIDED = "4.3f";

    /** Decided anew from people on each day, or from disputes of the past year: no end is known ahead. */
    private static final Set<String> AGES = Set.of("2.3b", "2.3c");

    static Stream<String> all() {
        return UNTIL.keySet().stream();
    }

    static Stream<String> dated() {
        return all().filter(id -> !UNTIL.get(id).equals(NEVER) && !AGES.contains(id));
    }

    static Stream<String> part() {
        return all().filter(id -> Scene.of(id).criterion().means() == Means.PART);
    }

    static Stream<String> ofPlaces() {
        return all().filter(id -> Scene.of(id).criterion().reach() != Reach.TRUST);
    }

    @Test
    void everyCriterionHasARow() {
        Set<String> ids = Catalogues.builtIn().all().get(0).criteria().stream()
                .map(one -> one.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
        ids.remove(UNDECIDED);
        assertEquals(ids, UNTIL.keySet());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isMetInItsGoodSituationUntilItsDay(String id) {
        Verdict verdict = GoodScenes.met(id).on(GoodScenes.DAY);

        assertEquals(Status.MET, verdict.status(), verdict.reason());
        assertEquals(UNTIL.get(id), verdict.until().map(LocalDate::toString).orElse(NEVER));
        assertTrue(verdict.reason().endsWith("."), verdict.reason());
    }

    @ParameterizedTest
    @MethodSource("dated")
    void endsOnItsDayAndWarnsBefore(String id) {
        LocalDate until = LocalDate.parse(UNTIL.get(id));
        Scene scene = GoodScenes.met(id);
        int warning = id.equals("1.3h") ? 61 : 30; // a month after 5 October, as is recommended

        assertEquals(Status.MET, scene.on(until.minusDays(warning + 1)).status());
        assertEquals(Status.MET_EXPIRING, scene.on(until.minusDays(warning)).status());
        assertEquals(Status.MET_EXPIRING, scene.on(until.minusDays(1)).status());
        for (LocalDate late : List.of(until, until.plusDays(1))) {
            Verdict verdict = scene.on(late);
            assertEquals(Status.NOT_MET, verdict.status(), verdict.reason());
            assertEquals(Optional.of(until), verdict.until());
        }
    }

    @ParameterizedTest
    @MethodSource("part")
    void dataAloneAreNotEnough(String id) {
        Verdict verdict = GoodScenes.data(id).on(GoodScenes.DAY);

        assertEquals(Status.NOT_ASSESSED, verdict.status());
        assertEquals("The data hold; nobody has attested it yet.", verdict.reason());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNeverMetWhereNothingIsKnown(String id) {
        Verdict verdict = Scene.of(id).people(3, one -> one).on(GoodScenes.DAY);

        assertFalse(verdict.status().counts(), verdict.toString());
    }

    @ParameterizedTest
    @MethodSource("ofPlaces")
    void nobodyInScopeIsNotApplicable(String id) {
        Verdict empty = GoodScenes.met(id).nobody().on(GoodScenes.DAY);
        Verdict leftOut = GoodScenes.met(id).nobody().leftOut(12).on(GoodScenes.DAY);

        assertEquals(Status.NOT_APPLICABLE, empty.status());
        assertEquals("Nobody is in scope here.", empty.reason());
        assertEquals(Status.NOT_APPLICABLE, leftOut.status());
        assertEquals("Nobody is in scope here: all 12 are left out, each with a reason.", leftOut.reason());
    }

    @ParameterizedTest
    @MethodSource("all")
    void doesNotAriseOnlyWhereTheTextLeavesThatOpen(String id) {
        Criterion criterion = Scene.of(id).criterion();
        Scene scene = Scene.of(id).people(3, one -> one).doesNotArise(GoodScenes.ATTESTED);
        Verdict verdict = scene.on(GoodScenes.DAY);

        boolean said = verdict.reason().equals("It does not arise here, as was attested on 1 March 2026.");
        assertEquals(criterion.condition().isPresent(), said, verdict.reason());
        assertFalse(said && verdict.status() != Status.NOT_APPLICABLE);
        assertFalse(scene.on(GoodScenes.ATTESTED.minusDays(1)).reason().startsWith("It does not arise"));
    }

    static Stream<String> conditional() {
        return all().filter(id -> Scene.of(id).criterion().condition().isPresent());
    }

    static Stream<String> conditionalOfData() {
        return conditional().filter(id -> !Scene.of(id).criterion().rule().equals("attested"));
    }

    @ParameterizedTest
    @MethodSource("conditional")
    void thatItDoesNotAriseNeedsSomebodyWhoMayToSayIt(String id) {
        Scene nobody = Scene.of(id)
                .people(3, one -> one)
                .forward(EvidenceKind.DOES_NOT_ARISE, GoodScenes.ATTESTED, one -> one.title("free text"));
        Scene passerBy = Scene.of(id)
                .people(3, one -> one)
                .forward(
                        EvidenceKind.DOES_NOT_ARISE,
                        GoodScenes.ATTESTED,
                        one -> one.attestation(new Attestation("Passer-by", "u1", GoodScenes.ATTESTED)));
        String told = "NOT_ASSESSED: It is on record that it does not arise, but nobody who may has attested that yet.";

        assertEquals(told, nobody.on(GoodScenes.DAY).toString());
        if (!Scene.of(id).criterion().attestedBy().isEmpty()) {
            assertEquals(told, passerBy.on(GoodScenes.DAY).toString());
        }
    }

    @ParameterizedTest
    @MethodSource("conditionalOfData")
    void dataThatShowThatItArisesGoBeforeWhoeverSaysThatItDoesNot(String id) {
        Verdict verdict = GoodScenes.met(id).doesNotArise(GoodScenes.ATTESTED).on(GoodScenes.DAY);

        assertEquals(Status.MET, verdict.status(), verdict.toString());
        assertTrue(
                verdict.reason().endsWith(" It is on record that it does not arise; what is known shows that it does."),
                verdict.reason());
    }

    @ParameterizedTest
    @MethodSource("part")
    void anAttestationDoesNotMakeUpForData(String id) {
        Verdict verdict = Scene.of(id)
                .people(3, one -> one, PersonFact.AGREES_PLANS)
                .attested(GoodScenes.ATTESTED)
                .on(GoodScenes.DAY);
        // a document on record is all the data there are
        boolean enough = Scene.of(id).criterion().rule().equals("recorded");

        assertEquals(enough, verdict.status().counts(), verdict.toString());
    }

    @Test
    void nothingHereDecidesWhetherFourSourcesAgree() {
        assertEquals(
                Status.NOT_ASSESSED,
                GoodScenes.data(UNDECIDED).on(GoodScenes.DAY).status());
    }

    private static Map<String, String> table(String text) {
        String[] words = text.strip().split("\\s+");
        Map<String, String> table = new TreeMap<>();
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return table;
    }
}
