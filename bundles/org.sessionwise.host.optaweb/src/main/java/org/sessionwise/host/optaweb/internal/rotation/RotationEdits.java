package org.sessionwise.host.optaweb.internal.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;

/** Applies a request's edits to a draft, in order, and remembers where each one's slot is. */
final class RotationEdits {

    private final RotationDraft draft;
    private final List<Made> made = new ArrayList<>();

    /**
     * An edit and where its slot is.
     *
     * @param place empty if the slot was removed
     */
    private record Made(TemplateEdit edit, Optional<Place> place) {

        String key() {
            return place.map(Place::key)
                    .orElseGet(() -> edit.before().orElseThrow().id());
        }

        boolean standsIn(RosterTemplate template) {
            Optional<TemplateSlot> there = template.slots().stream()
                    .filter(slot -> slot.id().equals(key()))
                    .findFirst();
            return edit.after().isPresent()
                    ? there.isPresent() && there.get().sameContent(edit.after().get())
                    : there.isEmpty() || !there.get().sameContent(edit.before().orElseThrow());
        }
    }

    RotationEdits(RotationDraft draft) {
        this.draft = draft;
    }

    void apply(List<TemplateEdit> edits) throws EditRefused {
        for (TemplateEdit edit : edits) {
            made.add(new Made(edit, place(edit)));
        }
        for (TemplateEdit edit : edits) {
            if (edit.after().isPresent() && draft.hasTwins(edit.after().get())) {
                throw new EditRefused("The same person would stand twice on the same spot at the same time.");
            }
        }
    }

    private Optional<Place> place(TemplateEdit edit) throws EditRefused {
        if (edit.before().isEmpty()) {
            return Optional.of(draft.add(edit.after().orElseThrow()));
        }
        TemplateSlot before = edit.before().get();
        Place place = draft.find(before);
        if (edit.after().isEmpty()) {
            draft.remove(place);
            return Optional.empty();
        }
        TemplateSlot after = edit.after().get();
        if (sameSeat(before, after) && draft.replace(place, after)) {
            return Optional.of(place);
        }
        draft.remove(place);
        return Optional.of(draft.add(after));
    }

    private static boolean sameSeat(TemplateSlot before, TemplateSlot after) {
        return before.sameContent(TemplateSlot.of(
                after.id(), before.staff(), after.duty(), after.week(), after.day(), after.start(), after.end()));
    }

    /** Returns the key of each edit's slot; those of new lines are known once these are stored. */
    List<String> keys() {
        return made.stream().map(Made::key).toList();
    }

    /** Tells whether everything that was asked for is there. A slot that a later edit of the same request changed is not. */
    boolean standIn(RosterTemplate template) {
        return made.stream().allMatch(edit -> edit.standsIn(template));
    }
}
