package org.sessionwise.api.figures;

import java.util.Objects;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.StaffId;

/** A dated fact that a line is made of, and which of its sides the line counts. */
public final class FigureFinding {

    private final StaffId staff;
    private final Finding finding;
    private final boolean countsPlanned;
    private final boolean countsWorked;

    private FigureFinding(StaffId staff, Finding finding, boolean countsPlanned, boolean countsWorked) {
        this.staff = Objects.requireNonNull(staff, "staff");
        this.finding = Objects.requireNonNull(finding, "finding");
        this.countsPlanned = countsPlanned;
        this.countsWorked = countsWorked;
    }

    /** Returns a finding at least one side of which the line counts. */
    public static FigureFinding of(StaffId staff, Finding finding, boolean countsPlanned, boolean countsWorked) {
        return new FigureFinding(staff, finding, countsPlanned, countsWorked);
    }

    public StaffId staff() {
        return staff;
    }

    public Finding finding() {
        return finding;
    }

    /** Tells whether the planned side is part of the line; false if there is none, or if it is of another category or activity. */
    public boolean countsPlanned() {
        return countsPlanned;
    }

    /** Tells the same of the worked side. */
    public boolean countsWorked() {
        return countsWorked;
    }
}
