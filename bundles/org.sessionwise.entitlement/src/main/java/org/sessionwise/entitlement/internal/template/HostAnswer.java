package org.sessionwise.entitlement.internal.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;

/** What the host made of our edits: told by it, or read from the template when its answer was lost. Pure. */
final class HostAnswer {

    private HostAnswer() {}

    /** Returns the edits as made, by what the host answered to them; {@code before} is the template that they were for. */
    static List<Optional<SlotEdit>> of(TemplateWriteResult answer, List<SlotEdit> edits, RosterTemplate before) {
        if (answer.status() == TemplateWriteResult.Status.STALE) {
            return notMade(edits); // what stands there now is somebody else's, even if it says the same
        }
        boolean told = answer.status() == TemplateWriteResult.Status.WRITTEN
                && answer.slotIds().size() == edits.size();
        return told
                ? told(edits, answer.slotIds())
                : read(edits, Optional.of(answer.template()), before.version(), StoodBefore.likely(edits, before));
    }

    private static List<Optional<SlotEdit>> notMade(List<SlotEdit> edits) {
        return Collections.nCopies(edits.size(), Optional.empty());
    }

    /** Returns the edits as made when the host said it made all of them. */
    private static List<Optional<SlotEdit>> told(List<SlotEdit> edits, List<String> slotIds) {
        List<Optional<SlotEdit>> made = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            made.add(Optional.of(edits.get(i).at(slotIds.get(i))));
        }
        return made;
    }

    /**
     * Compares each edit with what stands in the template now.
     *
     * @param template empty if it is gone
     * @param versionBefore a template still at this version was not written to
     * @param stood keys of slots that stood there before the edits: none of them is a slot that these edits added, or gave a
     *     new key
     * @return for each edit, in order, the edit as made; empty if it was not
     */
    static List<Optional<SlotEdit>> read(
            List<SlotEdit> edits, Optional<RosterTemplate> template, String versionBefore, Set<String> stood) {
        if (template.isEmpty() || template.get().version().equals(versionBefore)) {
            return notMade(edits);
        }
        Map<String, TemplateSlot> standing = new TreeMap<>();
        template.get().slots().forEach(slot -> standing.put(slot.id(), slot));
        Set<String> claimed = new HashSet<>(stood);
        return edits.stream().map(edit -> made(edit, standing, claimed)).toList();
    }

    private static Optional<SlotEdit> made(SlotEdit edit, Map<String, TemplateSlot> standing, Set<String> claimed) {
        if (edit.adds()) {
            return claim(edit, standing, claimed);
        }
        TemplateSlot now = standing.get(edit.before().orElseThrow().id());
        if (edit.removes()) {
            return now == null ? Optional.of(edit) : Optional.empty();
        }
        if (now == null) {
            return claim(edit, standing, claimed);
        }
        return now.sameContent(edit.slot()) ? Optional.of(edit.at(now.id())) : Optional.empty();
    }

    /** Finds a slot under a key that we cannot know, by what it says. */
    private static Optional<SlotEdit> claim(SlotEdit edit, Map<String, TemplateSlot> standing, Set<String> claimed) {
        Optional<String> found = standing.values().stream()
                .filter(slot -> slot.sameContent(edit.slot()) && !claimed.contains(slot.id()))
                .map(TemplateSlot::id)
                .findFirst();
        found.ifPresent(claimed::add);
        return found.map(edit::at);
    }
}
