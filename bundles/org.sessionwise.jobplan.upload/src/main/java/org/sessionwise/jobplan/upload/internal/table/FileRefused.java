package org.sessionwise.jobplan.upload.internal.table;

import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** The file as a whole cannot be used. */
public final class FileRefused {

    private FileRefused() {}

    /** Returns the refusal, its code behind the words. */
    public static UploadRefusedException because(Refusal why, String words) {
        return new UploadRefusedException(why.in(words));
    }
}
