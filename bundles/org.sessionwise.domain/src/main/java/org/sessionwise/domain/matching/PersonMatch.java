package org.sessionwise.domain.matching;

/**
 * Rule {@link MatchingPolicy#VERSION}: which worked session answers which planned occurrence of one person, and what became
 * of each. Made once, used for one person after the other: its memory is used again, and nothing is allocated for a row. Not
 * for use by several threads.
 *
 * <p>Both sides are {@link Row}s that are sorted by start; among those of one start the caller fixes the order (by id), and
 * their places in the array decide ties. Each row is used at most once. Five passes, each over what the ones before left. In
 * each, all candidate pairs are put in one order and taken from its head as long as both sides are free.
 *
 * <ol>
 *   <li>Same duty, overlapping: {@link Outcome#AS_PLANNED}, or {@link Outcome#SHORT} if the session is shorter than planned
 *       by more than the tolerance. Longest overlap first, then smallest distance of starts, then planned place, then worked
 *       place.
 *   <li>Same duty, the session starting within the policy's window of days before or after the planned start: {@link
 *       Outcome#MOVED}, whatever its length. Days are counted by the clock on the wall; both ends of the window belong to it,
 *       and a window of no days holds nothing. Smallest distance of starts in real time first, then planned place, then worked
 *       place.
 *   <li>Other duty, overlapping: {@link Outcome#OTHER_ACTIVITY}. Ordered as pass 1.
 *   <li>A planned row of {@link Part#LIEU} and a worked one of {@link Part#IN_LIEU}, of any duty, within the policy's window
 *       for time off in lieu: {@link Outcome#DISPLACED}. Window and order as in pass 2.
 *   <li>Same duty, overlapping, with a row that {@link Part#EXPLAINS}: what that row says otherwise. Ordered as pass 1.
 * </ol>
 *
 * <p>What is left has the outcome that its row says otherwise, on either side. Last, of the planned rows that take part and
 * have exactly the same start and length one stands: one that a pass joined before one that none did, then the lower place;
 * the others become {@link Outcome#ALIAS}, and so does the session that one of them was joined to. Then, of the worked rows that
 * may answer and are none yet, one stands likewise; what the others were joined to stays.
 *
 * <p>Moved comes before other activity, because a duty that was done, though later, delivers the plan, whatever filled its
 * old place. A row is judged by the policy of the day on which the planned occurrence starts by the clock on the wall.
 */
public final class PersonMatch {

    /** How many rows a side may have. */
    public static final int MOST_ROWS = Rivals.MOST_ROWS;

    private final FreeRows planned = new FreeRows();
    private final FreeRows worked = new FreeRows();
    private final FreeRows explaining = new FreeRows();
    private final Decisions decisions = new Decisions();
    private final Undisputed undisputed = new Undisputed();
    private final Rivals rivals = new Rivals();
    private final Overlaps overlaps = new Overlaps(rivals);
    private final Windows windows = new Windows(rivals);

    /** Makes one that has matched nothing yet. */
    public PersonMatch() {
        // its memory grows with the first people
    }

    /**
     * Matches one person's rows; the answers of the methods below are of the last run. The arrays are only read, by
     * {@link #answer} and {@link #counts} even later.
     *
     * @param plannedCount how many of the planned array, from its beginning; 0 or more
     * @param workedCount how many of the worked array, from its beginning; 0 or more
     * @throws IllegalArgumentException if a side has more than {@value #MOST_ROWS} rows, or is not sorted by start
     */
    public void run(
            PolicyDates policies,
            ZoneMinutes zone,
            long[] plannedRows,
            int plannedCount,
            long[] workedRows,
            int workedCount) {
        requireInOrder(plannedRows, plannedCount);
        requireInOrder(workedRows, workedCount);
        planned.clear(plannedRows, plannedCount);
        worked.clear(workedRows, workedCount);
        explaining.clear(workedRows, workedCount);
        decisions.clear(policies, zone, plannedCount, workedCount);
        undisputed.join(planned, worked, explaining, decisions);
        overlaps.join(1, planned, worked, decisions);
        if (policies.widest(Windows.MOVED) > 0) {
            windows.join(Windows.MOVED, policies, zone, planned, worked, decisions);
        }
        overlaps.join(3, planned, worked, decisions);
        if (planned.hasLieu() && worked.hasLieu()) {
            windows.join(Windows.DISPLACED, policies, zone, planned, worked, decisions);
        }
        if (explaining.contestedCount > 0) {
            overlaps.join(5, planned, explaining, decisions);
        }
        Twins.settle(planned, worked, decisions);
    }

    /** Returns what became of the planned row at a place. */
    public Outcome plannedOutcome(int place) {
        return Row.outcome(decisions.planned[place]);
    }

    /** Returns what became of the worked row at a place; of one that {@link Part#EXPLAINS}, what it says. */
    public Outcome workedOutcome(int place) {
        return Row.outcome(decisions.worked[place]);
    }

    /** Returns the place of the worked row that the planned row at a place was joined to, or -1. */
    public int answer(int place) {
        return decisions.answer(place, planned, worked);
    }

    /** Returns the pass that joined the planned row at a place, 1 to 5; 0 if none did. */
    public int pass(int place) {
        return decisions.pass(place);
    }

    /** Tells whether the worked row at a place is a session at all; one that {@link Part#EXPLAINS} never is. */
    public boolean counts(int place) {
        return Row.part(worked.rows[place]) != Part.EXPLAINS;
    }

    /** Returns the places of the planned rows' outcomes among all; this object's own array, longer than the rows, to read only. */
    public byte[] plannedOutcomes() {
        return decisions.planned;
    }

    /** Returns the places of the worked rows' outcomes among all; this object's own array, longer than the rows, to read only. */
    public byte[] workedOutcomes() {
        return decisions.worked;
    }

    private static void requireInOrder(long[] rows, int count) {
        if (count > MOST_ROWS) {
            throw new IllegalArgumentException("one side of a person has " + MOST_ROWS + " rows at most, not " + count);
        }
        int steps = 0;
        for (int i = 1; i < count; i++) {
            steps |= Row.start(rows[i]) - Row.start(rows[i - 1]);
        }
        if (steps < 0) {
            throw new IllegalArgumentException("the rows of a side must be sorted by start");
        }
    }
}
