package org.sessionwise.host.reference.internal.rota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;

/** Works edits into a copy of a template's slots, and says what is wrong with the first that does not fit. */
final class SlotEdits {

    private final RosterTemplate template;
    private final People people;
    private final Map<String, TemplateSlot> slots = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();

    SlotEdits(RosterTemplate template, People people) {
        this.template = template;
        this.people = people;
        template.slots().forEach(slot -> slots.put(slot.id(), slot));
    }

    /** Returns why not; empty if all edits fit. */
    Optional<String> apply(List<TemplateEdit> edits) {
        for (TemplateEdit edit : edits) {
            Optional<String> refusal =
                    edit.before().flatMap(this::mismatch).or(() -> edit.after().flatMap(this::unfit));
            if (refusal.isPresent()) {
                return refusal;
            }
            ids.add(put(edit));
        }
        return twins();
    }

    Collection<TemplateSlot> slots() {
        return slots.values();
    }

    /** Returns the key of each edit's slot, in the order of the edits. */
    List<String> slotIds() {
        return ids;
    }

    private String put(TemplateEdit edit) {
        String id = edit.before().map(TemplateSlot::id).orElseGet(() -> UUID.randomUUID()
                .toString());
        if (edit.after().isEmpty()) {
            slots.remove(id);
        } else {
            TemplateSlot slot = edit.after().get();
            slots.put(
                    id,
                    TemplateSlot.of(id, slot.staff(), slot.duty(), slot.week(), slot.day(), slot.start(), slot.end()));
        }
        return id;
    }

    private Optional<String> mismatch(TemplateSlot before) {
        TemplateSlot there = slots.get(before.id());
        if (there == null) {
            return Optional.of("The slot to be changed is no longer in the template.");
        }
        return there.sameContent(before)
                ? Optional.empty()
                : Optional.of("The slot to be changed does not say what the edit expects.");
    }

    private Optional<String> unfit(TemplateSlot slot) {
        if (!people.employs(template.department(), slot.staff())) {
            return Optional.of("A slot names somebody who is not in this template's department.");
        }
        if (people.duty(slot.duty()).isEmpty()) {
            return Optional.of("This trust has no duty " + slot.duty() + ".");
        }
        if (slot.week() > template.weeks()) {
            return Optional.of("The template has " + template.weeks() + " weeks, not " + slot.week() + ".");
        }
        return Optional.empty();
    }

    /** A slot that stands there twice is a slip of the hand; two duties at the same time may be meant. */
    private Optional<String> twins() {
        Map<List<Object>, String> seen = new LinkedHashMap<>();
        for (TemplateSlot slot : slots.values()) {
            List<Object> content =
                    List.of(slot.staff(), slot.duty(), slot.week(), slot.day(), slot.start(), slot.end());
            if (seen.put(content, slot.id()) != null) {
                return Optional.of("The same duty stands twice: " + slot.duty() + " in week " + slot.week() + " on "
                        + slot.day() + " at " + slot.start() + ".");
            }
        }
        return Optional.empty();
    }
}
