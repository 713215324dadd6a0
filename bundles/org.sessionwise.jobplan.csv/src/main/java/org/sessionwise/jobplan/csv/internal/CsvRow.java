package org.sessionwise.jobplan.csv.internal;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line the line on which it starts, counted from 1
 */
record CsvRow(int line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
