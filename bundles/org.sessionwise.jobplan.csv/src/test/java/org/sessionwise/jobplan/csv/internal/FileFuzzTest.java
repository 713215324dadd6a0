package org.sessionwise.jobplan.csv.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** Whatever bytes stand in a file: an answer, or the one exception a source may throw. */
@Timeout(1_200)
class FileFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void aFileOfPlans(byte[] bytes) {
        FuzzTargets.file(bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void aCellOfAPlan(byte[] bytes) {
        FuzzTargets.cell(bytes);
    }
}
