package org.sessionwise.jobplan.http.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever bytes a feed sends: an answer, or the one exception a source may throw. Plain builds replay the inputs in
 * {@code FeedFuzzTestInputs}; {@code mvn -Pfuzz} looks for new ones.
 */
@Timeout(1_200)
class FeedFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void aPageOfJson(byte[] body) {
        FuzzTargets.page(body);
    }

    @FuzzTest(maxDuration = "10m")
    void aCursorThatWasKept(byte[] text) {
        FuzzTargets.cursor(text);
    }

    @FuzzTest(maxDuration = "10m")
    void anAddressThatIsFollowed(byte[] text) {
        FuzzTargets.address(text);
    }

    @FuzzTest(maxDuration = "10m")
    void aDayATimeAndANumber(byte[] text) {
        FuzzTargets.values(text);
    }
}
