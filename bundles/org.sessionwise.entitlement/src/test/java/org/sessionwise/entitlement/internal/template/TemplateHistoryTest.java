package org.sessionwise.entitlement.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.entitlement.internal.fakes.MemoryHost.Mood;
import org.sessionwise.entitlement.internal.fakes.Plans;
import org.sessionwise.host.spi.TemplateSlot;

/** What holds after any history of plans, people's edits, decisions, lost answers and undos. */
class TemplateHistoryTest {

    private static final List<String> HOURS = List.of("08:00", "10:00", "12:00", "18:00", "23:00");
    private static final List<String> CODES = List.of("CLINIC", "THEATRE", "SPA", "UNKNOWN");
    private static final List<String> DUTIES = List.of("CL", "TH", "SP");

    /** One department after another in one database: opening one takes longer than a whole history. */
    private static final class History extends TemplateTrial {

        private final Random random;
        private final Set<String> personal = new TreeSet<>();
        private int version = 1;

        private History(Path directory, int number, long seed, boolean keysFollowContent) {
            host.keysFollowContent = keysFollowContent;
            this.directory = directory;
            this.random = new Random(seed);
            host.templateId = "template-" + number;
            open();
            host.cycle(2, Plans.ANCHOR);
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        private void step() throws Exception {
            switch (random.nextInt(6)) {
                case 0 -> newPlan();
                case 1 -> personal.add(host.handWrites(anySlot()).id());
                case 2 -> personChanges();
                case 3 -> personRemoves();
                case 4 -> applySome();
                default -> loseAnAnswer();
            }
        }

        private void newPlan() {
            List<Activity> activities = new ArrayList<>();
            int count = random.nextInt(4);
            for (int i = 0; i < count; i++) {
                int weeks = 1 + random.nextInt(3);
                Map<String, CycleSlot> slots = new HashMap<>(); // an activity starts once at a time
                for (int s = 0; s <= random.nextInt(3); s++) {
                    CycleSlot slot = Plans.slot(1 + random.nextInt(weeks), anyDay(), any(HOURS), any(HOURS));
                    slots.put(slot.week() + "/" + slot.day() + "/" + slot.start(), slot);
                }
                activities.add(
                        Plans.cyclic("a" + i, any(CODES), weeks, slots.values().toArray(CycleSlot[]::new)));
            }
            amysPlan(version++, activities.toArray(Activity[]::new));
        }

        private DayOfWeek anyDay() {
            return DayOfWeek.of(1 + random.nextInt(2) * 6);
        }

        private TemplateSlot anySlot() {
            return stands(amy, any(DUTIES), 1 + random.nextInt(2), anyDay(), any(HOURS), any(HOURS));
        }

        /** Who changes what we wrote and changes it back has left nothing of their own. */
        private void personChanges() throws Exception {
            if (!host.slots.isEmpty()) {
                String id = any(List.copyOf(host.slots.keySet()));
                TemplateSlot content = anySlot();
                if (!content.sameContent(host.slots.get(id))) {
                    personal.remove(id);
                    String key = host.handChanges(id, content);
                    if (origins().stream()
                            .noneMatch(origin -> origin.slotId().equals(key) && origin.untouched(content))) {
                        personal.add(key);
                    }
                }
            }
        }

        private void personRemoves() {
            if (!host.slots.isEmpty()) {
                String id = any(List.copyOf(host.slots.keySet()));
                host.handRemoves(id);
                personal.remove(id);
            }
        }

        /** A person's slot changes only if that very line was accepted. */
        private void applySome() throws Exception {
            TemplateProposal proposal = proposeHere();
            Set<String> accepted = proposal.changes().stream()
                    .map(ProposedChange::key)
                    .filter(key -> random.nextInt(3) == 0)
                    .collect(Collectors.toSet());
            Map<String, TemplateSlot> before = new HashMap<>(host.slots);
            applyHere(proposal, accepted);
            if (host.keysFollowContent) {
                return; // what a person writes in the words of a slot of ours is taken for it: nothing tells them apart
            }
            for (String id : Set.copyOf(personal)) {
                if (accepted.contains("slot:" + id)) {
                    personal.remove(id);
                    if (before.get(id).equals(host.slots.get(id))) {
                        personal.add(id);
                    }
                } else {
                    assertEquals(before.get(id), host.slots.get(id), "a person's slot changed without a yes");
                }
            }
            for (ProposedChange change : proposal.changes()) {
                if (change.kind() == Kind.ADD && change.needsDecision() && !accepted.contains(change.key())) {
                    assertTrue(
                            host.slots.values().stream().noneMatch(slot -> Slots.proposed(slot)
                                    .equals(change.after().orElseThrow())),
                            "a slot came without a yes");
                }
            }
        }

        private void loseAnAnswer() throws Exception {
            TemplateProposal proposal = proposeHere();
            boolean writes = proposal.changes().stream()
                    .anyMatch(change ->
                            !change.needsDecision() && change.kind() != Kind.KEEP && change.kind() != Kind.CANNOT);
            if (writes) {
                host.mood = random.nextBoolean() ? Mood.ANSWER_LOST : Mood.SILENT;
                try {
                    applyHere(proposal, Set.of());
                    throw new AssertionError("the answer should have been lost");
                } catch (NoAnswerException expected) {
                    start();
                    proposeHere();
                }
            }
        }

        private TemplateProposal proposeHere() throws Exception {
            return entitlement.propose(host.templateId, AS_OF);
        }

        private ApplyResult applyHere(TemplateProposal proposal, Set<String> accepted) throws Exception {
            return entitlement.apply(
                    host.templateId, AS_OF, proposal.fingerprint(), Decisions.of(accepted, Set.of()), COORDINATOR);
        }

        private ApplyResult applyEverything() throws Exception {
            TemplateProposal proposal = proposeHere();
            return applyHere(
                    proposal,
                    proposal.changes().stream().map(ProposedChange::key).collect(Collectors.toSet()));
        }

        private List<Origin> origins() throws Exception {
            return store.read(connection -> new ProvenanceTable(connection, host.templateId).all());
        }

        /** What we know to have written, and whether it stands; undo does not turn a kept slot's activity back. */
        private List<String> known() throws Exception {
            return origins().stream()
                    .map(origin -> Slots.words(origin.written()) + " " + host.slots.containsKey(origin.slotId()))
                    .sorted()
                    .toList();
        }
    }

    private Path directory;
    private int histories;

    @BeforeProperty
    void makeDirectory() {
        try {
            directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "properties")), "db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void everyHistoryConverges(@ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int steps) throws Exception {
        converges(new History(directory, ++histories, seed, false), steps);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void everyHistoryConvergesThoughKeysFollowFromContent(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int steps) throws Exception {
        converges(new History(directory, ++histories, seed, true), steps);
    }

    private static void converges(History history, int steps) throws Exception {
        try {
            history.newPlan();
            for (int i = 0; i < steps; i++) {
                history.step();
            }
            appliedOnceNothingIsLeft(history);
        } finally {
            history.close();
        }
    }

    private static void appliedOnceNothingIsLeft(History history) throws Exception {
        List<String> contentBefore = history.content();
        List<String> knownBefore = history.known();
        history.proposeHere();

        ApplyResult applied = history.applyEverything();

        Set<Kind> left = TemplateTrial.kinds(history.proposeHere());
        assertTrue(Set.of(Kind.KEEP, Kind.CANNOT).containsAll(left), left.toString());
        assertEquals(ApplyResult.Status.NOTHING_TO_DO, history.applyEverything().status());
        if (applied.application().isPresent()) {
            ApplyResult undone =
                    history.entitlement.undo(applied.application().get().id(), TemplateTrial.COORDINATOR);
            assertEquals(List.of(), undone.leftOut());
            assertEquals(contentBefore, history.content());
            assertEquals(knownBefore, history.known());
        }
    }
}
