package org.sessionwise.api.upload;

import java.util.List;

/**
 * What became, or would become, of a file.
 *
 * @param source the id of the job-plan source that tells what is taken
 * @param rows that are not blank, the heading left out; of SARD's answers, job plans
 * @param goodRows rows of plans that can be used
 * @param plans that can be used
 * @param versions of those plans
 * @param first some of those plans, in the order of the file
 * @param faults what is wrong, in the order of the file; of very many only the first
 * @param moreFaults how many are not told
 * @param notes sentences that people should know: formulas, hidden sheets, what is not read and why
 */
public record UploadReport(
        String source,
        int rows,
        int goodRows,
        int plans,
        int versions,
        List<PlanRead> first,
        List<Fault> faults,
        int moreFaults,
        List<String> notes) {

    public UploadReport {
        first = List.copyOf(first);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /**
     * A plan version as it was read. Personal data.
     *
     * @param person the key that people are matched by
     * @param inForceFrom the first day on which it rules, as ISO 8601 writes it
     */
    public record PlanRead(
            String plan,
            int version,
            String person,
            String state,
            String contract,
            String inForceFrom,
            int activities) {}

    /**
     * Why a row cannot be used.
     *
     * @param record how people find it: {@code line 12}
     * @param column as people call it: its heading; empty text if the row as a whole
     * @param problem what was found and what was expected
     * @param remedy what to do
     */
    public record Fault(String record, String column, String problem, String remedy) {}
}
