package org.sessionwise.attainment.internal.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceFile;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.attainment.internal.trust.EvidenceListeners;
import org.sessionwise.attainment.internal.trust.TrustDay;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Setting;
import org.sessionwise.domain.attainment.Standard;
import org.sessionwise.domain.attainment.Topics;

@Timeout(120)
class StoredEvidenceTest {

    private static final Actor AMY = new Actor("amy");
    private static final Actor BEN = new Actor("ben");
    private static final RuleSource TEXT = new RuleSource("standard", "1.3", RuleSource.Standing.STATED);
    private static final CriterionId APPROVED = new CriterionId("1.3b");
    private static final CriterionId ACCOUNTABLE = new CriterionId("1.3i");
    private static final CriterionId DISPUTES = new CriterionId("2.3b");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final AttainmentScope ENDOSCOPY =
            AttainmentScope.of(new DepartmentId("gastro"), new TeamId("endo")).onlyGroup("Nursing");

    @TempDir
    private Path directory;

    private final AuditOfTests audit = new AuditOfTests();
    private final ClockOfTests clock = new ClockOfTests("2026-06-01T10:00:00Z");
    private final EvidenceListeners listeners = new EvidenceListeners();
    private final List<String> heard = new ArrayList<>();
    private EmbeddedDatabase database;
    private StoredEvidence register;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        register = new StoredEvidence(
                database, audit, listeners, new TrustDay(), Criteria.of(List.of(catalogue())), clock);
        listeners.addListener(() -> heard.add("changed"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Catalogue catalogue() {
        Criterion approved = Criterion.of(
                APPROVED,
                "Approved within three years",
                TEXT,
                Criterion.Reach.TRUST,
                Criterion.Means.COMPUTED,
                "policy-approved",
                List.of(new Setting("validMonths", 36, TEXT)));
        Criterion accountable = Criterion.of(
                        ACCOUNTABLE,
                        "The HR director is accountable",
                        TEXT,
                        Criterion.Reach.TRUST,
                        Criterion.Means.ATTESTED,
                        "attested",
                        List.of(new Setting("validMonths", 12, TEXT)))
                .attestedBy(Set.of("Director of human resources"));
        Criterion disputes = Criterion.of(
                        DISPUTES,
                        "Disputes are settled in time",
                        TEXT,
                        Criterion.Reach.TRUST,
                        Criterion.Means.PART,
                        "disputes-timely",
                        List.of(new Setting("validMonths", 0, TEXT)))
                .onlyIf("where contractually required");
        return Catalogue.of(
                "tests",
                "Tests",
                "1",
                List.of(
                        new Level(0, "None", "Nothing", List.of()),
                        new Level(
                                1,
                                "Some",
                                "Something",
                                List.of(new Standard("1.3", "Policies", List.of(approved, accountable, disputes))))));
    }

    private static EvidenceContent policy(String title) {
        return EvidenceContent.of(EvidenceKind.POLICY, AttainmentScope.trust(), title, MAY)
                .criteria(Set.of(APPROVED))
                .build();
    }

    private static EvidenceContent.Builder document() {
        return EvidenceContent.of(EvidenceKind.DOCUMENT, AttainmentScope.trust(), "Sign-off", MAY);
    }

    @Test
    void whatIsAddedIsReadBackAsItWas() throws Exception {
        EvidenceContent content = EvidenceContent.of(EvidenceKind.MEETING, ENDOSCOPY, "Team meeting of May", MAY)
                .criteria(Set.of(APPROVED, ACCOUNTABLE))
                .until(LocalDate.of(2027, 5, 4))
                .owner("Clinical lead")
                .link("https://intranet.example/minutes?id=1#top")
                .notes("Two objectives.\nSupport: a coordinator for half a day.")
                .topics(Set.of(Topics.TEAM_MEETING, "capacity"))
                .roles(Set.of("Consultants", "Nurses"))
                .build();

        EvidenceEntry added = register.add(content, AMY);

        assertEquals(content, register.find(added.id()).orElseThrow().content());
        assertEquals(1, added.version());
        assertEquals(AMY, register.find(added.id()).orElseThrow().by());
        assertEquals(
                Instant.parse("2026-06-01T10:00:00Z"),
                register.find(added.id()).orElseThrow().at());
        assertEquals(List.of("amy evidence added: MEETING of team/gastro/endo, group Nursing"), audit.lines());
        assertEquals(List.of("changed"), heard);
    }

    @Test
    void theNewestDayComesFirst() throws Exception {
        register.add(document().build(), AMY);
        register.add(policy("Policy of the year before", LocalDate.of(2025, 1, 1)), AMY);
        clock.set("2026-06-01T10:00:01Z");
        register.add(policy("Policy"), AMY);

        assertEquals(
                List.of("Policy", "Sign-off", "Policy of the year before"),
                register.all().stream().map(entry -> entry.content().title()).toList());
    }

    private static EvidenceContent policy(String title, LocalDate on) {
        return EvidenceContent.of(EvidenceKind.POLICY, AttainmentScope.trust(), title, on)
                .build();
    }

    @Test
    void everyVersionStaysInTheHistory() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        register.change(id, policy("Policy, second edition"), 1, BEN);
        register.withdraw(id, "Superseded by the policy of the group", 2, AMY);

        assertEquals(
                List.of("3 Policy, second edition", "2 Policy, second edition", "1 Policy"),
                register.history(id).stream()
                        .map(entry -> entry.version() + " " + entry.content().title())
                        .toList());
        assertEquals(
                Optional.of("Superseded by the policy of the group"),
                register.find(id).orElseThrow().withdrawn());
        assertEquals(List.of(), register.all());
        assertEquals(
                List.of(
                        "amy evidence added: POLICY of trust",
                        "ben evidence changed: version 2",
                        "amy evidence withdrawn: version 3"),
                audit.lines());
    }

    @Test
    void aPastMomentTellsWhatWasKnownThen() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        clock.set("2026-06-02T10:00:00Z");
        register.change(id, policy("Policy, second edition"), 1, AMY);
        clock.set("2026-06-03T10:00:00Z");
        register.attest(id, "Chief executive", 2, BEN);
        clock.set("2026-06-04T10:00:00Z");
        register.withdraw(id, "It was a draft", 3, AMY);

        assertEquals(List.of(), titles("2026-06-01T09:59:59.999Z"));
        assertEquals(List.of("Policy"), titles("2026-06-01T10:00:00Z"));
        assertEquals(List.of("Policy"), titles("2026-06-02T09:59:59.999999Z"));
        assertEquals(List.of("Policy, second edition"), titles("2026-06-02T10:00:00Z"));
        assertEquals(List.of("Policy, second edition by ben"), titles("2026-06-03T10:00:00Z"));
        assertEquals(List.of(), titles("2026-06-04T10:00:00Z"));
    }

    private List<String> titles(String moment) throws Exception {
        return register.known(Instant.parse(moment)).stream()
                .map(one -> one.title()
                        + one.attestation().map(said -> " by " + said.by()).orElse(""))
                .toList();
    }

    @Test
    void rulesAreToldAllThatTheyLookFor() throws Exception {
        EvidenceContent content = document()
                .criteria(Set.of(DISPUTES))
                .until(LocalDate.of(2026, 9, 1))
                .topics(Set.of(Topics.BOARD))
                .roles(Set.of(Topics.FINANCE))
                .build();
        String id = register.add(content, AMY).id();
        register.attest(id, " Medical director ", 1, BEN);

        Evidence known = register.known(clock.instant()).get(0);

        assertEquals(
                Evidence.of(id, EvidenceKind.DOCUMENT, AttainmentScope.trust(), MAY, clock.instant())
                        .criteria(Set.of(DISPUTES))
                        .valid(new DateRange(MAY, LocalDate.of(2026, 9, 1)))
                        .title("Sign-off")
                        .topics(Set.of(Topics.BOARD))
                        .roles(Set.of(Topics.FINANCE))
                        .attestation(new Evidence.Attestation("Medical director", "ben", LocalDate.of(2026, 6, 1)))
                        .build(),
                known);
    }

    @Test
    void anAttestationIsLostWhenTheContentChanges() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        register.attest(id, "Medical director", 1, BEN);

        EvidenceEntry changed = register.change(id, policy("Policy, second edition"), 2, AMY);

        assertEquals(Optional.empty(), changed.attestation());
        assertEquals(Optional.empty(), register.find(id).orElseThrow().attestation());
        assertTrue(register.history(id).get(1).attestation().isPresent());
    }

    @Test
    void anAttestationIsLostWhenAnotherFileComes() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        register.attest(id, "Medical director", 1, BEN);

        assertEquals(
                Optional.empty(),
                register.attach(id, "policy.pdf", pdf("one"), 2, AMY).attestation());
    }

    @Test
    void onlyWhoHasARoleThatTheCriterionNamesMayAttestIt() throws Exception {
        String id = register.add(
                        document().criteria(Set.of(ACCOUNTABLE, APPROVED)).build(), AMY)
                .id();

        assertRefused("role", "Director of human resources", () -> register.attest(id, "Ward manager", 1, BEN));
        assertEquals(
                "Director of human resources",
                register.attest(id, "director of Human Resources", 1, BEN)
                        .attestation()
                        .orElseThrow()
                        .role());
    }

    @Test
    void auditTellsTheRoleAndWhoAttestsTheirOwnWords() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        register.attest(id, "Medical director", 1, BEN);
        register.attest(id, "Medical director", 2, BEN);
        register.attest(id, "Accountable officer", 3, AMY);

        assertEquals(
                List.of(
                        "amy evidence added: POLICY of trust",
                        "ben evidence attested: version 2, in the role Medical director: what another account wrote",
                        "ben evidence attested: version 3, in the role Medical director: what another account wrote",
                        "amy evidence attested: version 4, in the role Accountable officer: what the same account wrote"),
                audit.lines());
    }

    @Test
    void evidenceIsRefusedInAScopeThatItSaysNothingOf() throws Exception {
        AttainmentScope department = AttainmentScope.of(new DepartmentId("gastro"));
        assertAddRefused("scope", "trust", EvidenceContent.of(EvidenceKind.POLICY, department, "x", MAY));
        assertAddRefused("topics", "team-meeting", meeting(AttainmentScope.trust(), "capacity"));
        for (AttainmentScope scope : List.of(AttainmentScope.trust(), department)) {
            assertAddRefused("scope", "a team", meeting(scope, Topics.TEAM_MEETING));
        }
        assertAddRefused("scope", "a department or a team", meeting(AttainmentScope.trust(), Topics.SERVICE_REVIEW));
        for (String body : List.of(Topics.WORKFORCE_GROUP, Topics.CONSISTENCY_COMMITTEE, Topics.GOVERNANCE_GROUP)) {
            assertAddRefused("scope", "the whole trust", meeting(department, body));
            assertAddRefused("scope", "the whole trust", meeting(ENDOSCOPY, body));
            register.add(meeting(AttainmentScope.trust(), body).build(), AMY);
        }
        assertAddRefused("topics", "board, department", report(AttainmentScope.trust(), "press"));
        assertAddRefused("scope", "a department", report(AttainmentScope.trust(), Topics.DEPARTMENT));
        assertAddRefused("scope", "", report(ENDOSCOPY, Topics.BOARD));

        register.add(report(AttainmentScope.trust(), Topics.BOARD).build(), AMY);
        register.add(report(department, Topics.BOARD).build(), AMY);
        register.add(report(department, Topics.DEPARTMENT).build(), AMY);
        register.add(meeting(department, Topics.SERVICE_REVIEW).build(), AMY);
        assertEquals(7, register.all().size());
    }

    private static EvidenceContent.Builder meeting(AttainmentScope scope, String body) {
        return EvidenceContent.of(EvidenceKind.MEETING, scope, "x", MAY).topics(Set.of(body));
    }

    private static EvidenceContent.Builder report(AttainmentScope scope, String reader) {
        return EvidenceContent.of(EvidenceKind.REPORT, scope, "x", MAY).topics(Set.of(reader));
    }

    @Test
    void filesStayWithLaterVersionsUntilAnotherOneComes() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        assertEquals(Optional.empty(), register.file(id));

        EvidenceEntry attached = register.attach(id, "C:\\policies\\policy v1.pdf", pdf("one"), 1, AMY);
        register.change(id, policy("Policy, second edition"), 2, AMY);

        EvidenceEntry.Attached file = new EvidenceEntry.Attached("policy v1.pdf", "application/pdf", pdf("one").length);
        assertEquals(Optional.of(file), attached.file());
        assertEquals(Optional.of(file), register.find(id).orElseThrow().file());
        assertEquals(Optional.of(file), register.all().get(0).file());

        register.attach(id, "policy.pdf", pdf("another"), 3, AMY);

        EvidenceFile newest = register.file(id).orElseThrow();
        assertArrayEquals(pdf("another"), newest.content());
        assertEquals("policy.pdf", newest.name());
        assertEquals(
                List.of("policy.pdf", "policy v1.pdf", "policy v1.pdf", "none"),
                register.history(id).stream()
                        .map(entry ->
                                entry.file().map(EvidenceEntry.Attached::name).orElse("none"))
                        .toList());
        assertFalse(String.join(" ", audit.lines()).contains("policy v1"));
    }

    private static byte[] pdf(String words) {
        return ("%PDF-1.7\n1 0 obj << /Title (" + words + ") >> endobj\n%%EOF").getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whatEndsIsToldSoonestFirst() throws Exception {
        register.add(titled("ends in August").until(LocalDate.of(2026, 8, 1)).build(), AMY);
        register.add(titled("ended in May").until(LocalDate.of(2026, 5, 31)).build(), AMY);
        register.add(titled("ends in September").until(LocalDate.of(2026, 9, 1)).build(), AMY);
        register.add(titled("never ends").build(), AMY);
        register.add(
                EvidenceContent.of(EvidenceKind.DISPUTE, AttainmentScope.trust(), "settled", MAY)
                        .until(LocalDate.of(2026, 6, 1))
                        .build(),
                AMY);

        assertEquals(
                List.of("ended in May", "ends in August"),
                register.ending(LocalDate.of(2026, 8, 31)).stream()
                        .map(entry -> entry.content().title())
                        .toList());
    }

    @Test
    void whatACriterionWantsAgainIsToldBeforeItRunsOut() throws Exception {
        register.add(
                EvidenceContent.of(EvidenceKind.POLICY, AttainmentScope.trust(), "Policy", LocalDate.of(2023, 7, 1))
                        .criteria(Set.of(APPROVED))
                        .build(),
                AMY);
        String signed = register.add(titled("HR").criteria(Set.of(ACCOUNTABLE)).build(), AMY)
                .id();
        register.attest(signed, "Director of human resources", 1, BEN);
        String lasting = register.add(
                        titled("for good").criteria(Set.of(DISPUTES)).build(), AMY)
                .id();
        register.attest(lasting, "Anybody", 1, BEN);
        register.add(titled("not attested").criteria(Set.of(ACCOUNTABLE)).build(), AMY);

        assertEquals(
                List.of(),
                register.ending(LocalDate.of(2026, 6, 30)).stream()
                        .map(entry -> entry.content().title())
                        .toList());
        assertEquals(
                List.of("Policy", "HR"),
                register.ending(LocalDate.of(2027, 6, 1)).stream()
                        .map(entry -> entry.content().title())
                        .toList());
    }

    private static EvidenceContent.Builder titled(String title) {
        return EvidenceContent.of(EvidenceKind.DOCUMENT, AttainmentScope.trust(), title, MAY);
    }

    @Test
    void whatCannotBeRightIsRefusedByField() throws Exception {
        assertAddRefused("kind", "", EvidenceContent.of(EvidenceKind.LIVE, AttainmentScope.trust(), "x", MAY));
        assertAddRefused("kind", "", EvidenceContent.of(EvidenceKind.SAMPLE, AttainmentScope.trust(), "x", MAY));
        assertAddRefused("topics", "", EvidenceContent.of(EvidenceKind.MEETING, AttainmentScope.trust(), "x", MAY));
        assertAddRefused("title", "200", titled("x".repeat(201)));
        assertAddRefused("title", "single line", titled("two\nlines"));
        assertAddRefused("owner", "200", document().owner("x".repeat(201)));
        assertAddRefused("notes", "20000", document().notes("x".repeat(20_001)));
        assertAddRefused("notes", "Plain text", document().notes("bell \u0007"));
        assertAddRefused("topics", "single line", document().topics(Set.of("a\nb")));
        assertAddRefused("roles", "Something", document().roles(Set.of(" ")));
        assertAddRefused("link", "https", document().link("http://intranet.example/"));
        assertAddRefused("link", "https", document().link("javascript:alert(1)"));
        assertAddRefused("link", "https", document().link("https://user:secret@intranet.example/"));
        assertAddRefused("link", "https", document().link("https:minutes.pdf"));
        assertAddRefused("criteria", "9.9z", document().criteria(Set.of(new CriterionId("9.9z"))));
        assertAddRefused(
                "on",
                "1990",
                EvidenceContent.of(EvidenceKind.DOCUMENT, AttainmentScope.trust(), "x", LocalDate.of(202, 1, 1)));
        assertAddRefused("until", "1990", document().until(LocalDate.of(20260, 1, 1)));
        assertAddRefused(
                "on",
                "approved",
                EvidenceContent.of(EvidenceKind.POLICY, AttainmentScope.trust(), "x", LocalDate.of(2026, 6, 2)));
        assertAddRefused(
                "criteria",
                "",
                EvidenceContent.of(
                        EvidenceKind.DOES_NOT_ARISE, AttainmentScope.trust(), "No contract asks for it", MAY));
        assertAddRefused(
                "criteria",
                "always arises",
                EvidenceContent.of(EvidenceKind.DOES_NOT_ARISE, AttainmentScope.trust(), "x", MAY)
                        .criteria(Set.of(APPROVED)));

        assertEquals(List.of(), register.all());
        assertEquals(List.of(), audit.lines());
        assertEquals(List.of(), heard);
    }

    private void assertAddRefused(String field, String words, EvidenceContent.Builder content) {
        assertRefused(field, words, () -> register.add(content.build(), AMY));
    }

    private static void assertRefused(String field, String words, Callable<?> call) {
        EvidenceRefusedException refused = assertThrows(EvidenceRefusedException.class, call::call);
        assertEquals(field, refused.field(), refused.getMessage());
        assertTrue(refused.getMessage().contains(words), refused.getMessage());
    }

    @Test
    void whatIsTakenBackOrUnknownCannotBeChanged() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        register.withdraw(id, "Draft", 1, AMY);

        assertRefused("id", "taken back", () -> register.attest(id, "Medical director", 2, BEN));
        assertRefused("id", "none of that key", () -> register.change("no-such", policy("x"), 1, BEN));
        assertRefused("reason", "", () -> {
            register.withdraw(id, " ", 2, AMY);
            return null;
        });
    }

    @Test
    void whoeverWritesOnAnOlderVersionIsTold() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        register.change(id, policy("Amy's"), 1, AMY);

        assertThrows(ChangedMeanwhileException.class, () -> register.change(id, policy("Ben's"), 1, BEN));
        assertThrows(ChangedMeanwhileException.class, () -> register.attest(id, "Medical director", 1, BEN));
        assertThrows(ChangedMeanwhileException.class, () -> register.attach(id, "x.pdf", pdf("x"), 1, BEN));
        assertThrows(ChangedMeanwhileException.class, () -> register.withdraw(id, "x", 1, BEN));
        assertEquals("Amy's", register.find(id).orElseThrow().content().title());
    }

    @Test
    void ofWritersThatRaceOneGetsThroughAtATime() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> writers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String title = "Policy of writer " + i;
                writers.add(() -> {
                    try {
                        register.change(id, policy(title), 1, AMY);
                        return true;
                    } catch (ChangedMeanwhileException e) {
                        return false;
                    }
                });
            }
            int through = 0;
            for (Future<Boolean> one : threads.invokeAll(writers)) {
                through += one.get() ? 1 : 0;
            }
            assertEquals(1, through);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(2, register.history(id).size());
        assertEquals(2, audit.lines().size());
    }

    @Test
    void withoutAnAuditEntryNothingIsKept() throws Exception {
        String id = register.add(policy("Policy"), AMY).id();
        audit.isBroken = true;

        assertThrows(IllegalStateException.class, () -> register.attach(id, "x.pdf", pdf("x"), 1, AMY));
        assertThrows(IllegalStateException.class, () -> register.add(policy("Another"), AMY));

        assertEquals(1, register.all().size());
        assertEquals(Optional.empty(), register.file(id));
        assertEquals(List.of("changed"), heard);
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromHearing() throws Exception {
        EvidenceListeners more = new EvidenceListeners();
        more.addListener(() -> {
            throw new IllegalStateException("no");
        });
        more.addListener(() -> heard.add("second"));

        more.tell();

        assertEquals(List.of("second"), heard);
    }
}
