package org.sessionwise.staffrecord.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** Whatever is sent as a sheet: a judgement or a refusal; whatever is kept: a cell that nobody runs. */
@Timeout(1_200)
class SheetFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void aSheetThatIsRead(byte[] bytes) {
        FuzzTargets.sheet(bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void aTextThatIsWritten(byte[] bytes) {
        FuzzTargets.written(bytes);
    }
}
