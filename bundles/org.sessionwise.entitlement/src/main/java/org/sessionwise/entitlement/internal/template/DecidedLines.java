package org.sessionwise.entitlement.internal.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedChange.Kind;

/** The lines of a proposal with what people decided on them. Pure. */
final class DecidedLines {

    /** Removals first, so that a host that allows no overlap never sees one. */
    static final Comparator<SlotEdit> REMOVALS_FIRST =
            Comparator.comparing(edit -> edit.removes() ? 0 : edit.adds() ? 2 : 1);

    private final List<MergeLine> lines;
    private final Decisions decisions;

    DecidedLines(List<MergeLine> lines, Decisions decisions) {
        this.lines = lines;
        this.decisions = decisions;
    }

    /** Returns what is to be written, in the order in which to write it. */
    List<SlotEdit> edits() {
        return lines.stream()
                .filter(this::isMade)
                .map(MergeLine::edit)
                .flatMap(Optional::stream)
                .sorted(REMOVALS_FIRST)
                .toList();
    }

    /** Returns the lines that are not made and nobody decided against, each with its reason. */
    List<String> leftOut() {
        return lines.stream()
                .map(MergeLine::change)
                .filter(change -> change.kind() == Kind.CANNOT || isUndecided(change))
                .map(change ->
                        change.activity().isEmpty() ? change.reason() : change.activity() + ": " + change.reason())
                .toList();
    }

    /** Returns what is to be remembered of decisions to keep what stands. */
    List<Keeping> keepings() {
        return lines.stream()
                .filter(line -> decisions.kept().contains(line.change().key()))
                .map(MergeLine::keeping)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns what we wrote, stays as it is, and another version of its plan now asks for. */
    List<Origin> refreshed() {
        List<Origin> refreshed = new ArrayList<>();
        for (MergeLine line : lines) {
            if (line.edit().isEmpty() || !isMade(line)) {
                line.refreshed().ifPresent(refreshed::add);
            }
        }
        return refreshed;
    }

    private boolean isMade(MergeLine line) {
        return switch (line.change().question()) {
            case NONE -> line.change().kind() != Kind.CANNOT;
            default -> decisions.taken().contains(line.change().key());
        };
    }

    private boolean isUndecided(ProposedChange change) {
        return change.needsDecision()
                && !decisions.taken().contains(change.key())
                && !decisions.kept().contains(change.key());
    }
}
