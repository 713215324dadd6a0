package org.sessionwise.jobplan.upload.internal.store;

import java.util.List;
import org.sessionwise.jobplan.spi.RejectedRecord;

/**
 * What was taken under a name.
 *
 * @param rows the good rows in our own columns, as the text of a CSV file
 * @param digest of rows and refusals
 * @param refused what was left out
 */
record KeptContent(String rows, String digest, List<RejectedRecord> refused) {

    KeptContent {
        refused = List.copyOf(refused);
    }
}
