package org.sessionwise.jobplan.csv.internal;

import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;
import org.sessionwise.jobplan.spi.record.Refusal;

/** The file as a whole cannot be used, and asking again does not help: whoever keeps it has to change it. */
final class FileRefusal {

    private FileRefusal() {}

    static SourceUnavailableException of(Refusal why, String words) {
        return new SourceUnavailableException(Reason.WRONG_ANSWER, why.in(words));
    }
}
