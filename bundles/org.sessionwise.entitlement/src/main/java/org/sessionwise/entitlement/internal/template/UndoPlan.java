package org.sessionwise.entitlement.internal.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * The edits that take an application back, last first, and what is left out because a person has been there since. Pure.
 *
 * @param leftOut each with its reason
 */
record UndoPlan(List<SlotEdit> edits, List<String> leftOut) {

    static UndoPlan of(List<SlotEdit> made, RosterTemplate template) {
        Map<String, TemplateSlot> standing = new HashMap<>();
        template.slots().forEach(slot -> standing.put(slot.id(), slot));
        List<SlotEdit> edits = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int i = made.size() - 1; i >= 0; i--) {
            SlotEdit edit = made.get(i);
            Optional<String> obstacle = edit.removes() ? standsAgain(edit, template) : changed(edit, standing);
            if (obstacle.isPresent()) {
                leftOut.add(Slots.words(edit.slot()) + ": " + obstacle.get());
            } else {
                edits.add(edit.inverse());
            }
        }
        return new UndoPlan(List.copyOf(edits), List.copyOf(leftOut));
    }

    private static Optional<String> standsAgain(SlotEdit edit, RosterTemplate template) {
        return edit.copies(template) > edit.twins()
                ? Optional.of("it stands there again; nothing to bring back.")
                : Optional.empty();
    }

    private static Optional<String> changed(SlotEdit edit, Map<String, TemplateSlot> standing) {
        TemplateSlot now = standing.get(edit.slot().id());
        if (now == null) {
            return Optional.of("it has been removed since; left as it is.");
        }
        return now.sameContent(edit.slot())
                ? Optional.empty()
                : Optional.of("it has been changed since to " + Slots.words(now) + "; left as it is.");
    }
}
