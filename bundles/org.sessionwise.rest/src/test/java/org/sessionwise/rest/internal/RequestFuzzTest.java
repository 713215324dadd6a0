package org.sessionwise.rest.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/** Whatever a client sends: it is read, or refused as the client's matter. */
@Timeout(1_200)
class RequestFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void aBody(byte[] bytes) {
        FuzzTargets.body(bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void aParameter(byte[] bytes) {
        FuzzTargets.parameter(bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void aCursor(byte[] bytes) {
        FuzzTargets.cursor(bytes);
    }
}
