package org.sessionwise.api.suggestion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.suggestion.Obstacle;

/** What would close one gap. */
public final class SuggestionSheet {

    /** How many suggestions are told at most. */
    public static final int MOST = 10;

    private final StaffId staff;
    private final Finding gap;
    private final DateRange weeks;
    private final Optional<String> note;
    private final List<Suggestion> suggestions;
    private final Map<Obstacle, Integer> passedOver;

    private SuggestionSheet(
            StaffId staff,
            Finding gap,
            DateRange weeks,
            Optional<String> note,
            List<Suggestion> suggestions,
            Map<Obstacle, Integer> passedOver) {
        this.staff = Objects.requireNonNull(staff, "staff");
        this.gap = Objects.requireNonNull(gap, "gap");
        this.weeks = Objects.requireNonNull(weeks, "weeks");
        this.note = note;
        this.suggestions = List.copyOf(suggestions);
        EnumMap<Obstacle, Integer> counts = new EnumMap<>(Obstacle.class);
        counts.putAll(passedOver);
        this.passedOver = Collections.unmodifiableMap(counts);
    }

    /** Returns a sheet without suggestions, and why. */
    public static SuggestionSheet without(StaffId staff, Finding gap, DateRange weeks, String note) {
        return new SuggestionSheet(staff, gap, weeks, Optional.of(note), List.of(), Map.of());
    }

    /** Returns a sheet; each parameter is as the method of its name tells. */
    public static SuggestionSheet of(
            StaffId staff,
            Finding gap,
            DateRange weeks,
            Optional<String> note,
            List<Suggestion> suggestions,
            Map<Obstacle, Integer> passedOver) {
        return new SuggestionSheet(staff, gap, weeks, note, suggestions, passedOver);
    }

    /** Returns whose gap it is. */
    public StaffId staff() {
        return staff;
    }

    /** Returns the finding of the roster, which always has a planned side. */
    public Finding gap() {
        return gap;
    }

    /** Returns the days that figures and what is left to do are looked at: whole weeks around the gap. */
    public DateRange weeks() {
        return weeks;
    }

    /** Returns what to know beside, or why there are no suggestions, in words; empty if there is nothing to say. */
    public Optional<String> note() {
        return note;
    }

    /** Returns what would close it, best first, {@value #MOST} at most. */
    public List<Suggestion> suggestions() {
        return suggestions;
    }

    /** Returns how many people in sight were passed over, by reason; a reason that nobody was passed over for is missing. */
    public Map<Obstacle, Integer> passedOver() {
        return passedOver;
    }
}
