package org.sessionwise.itests.driver;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;
import org.ops4j.pax.exam.TestContainerException;

/** What came of one run: passed only if something ran and nothing failed. */
final class Outcome extends SummaryGeneratingListener {

    void failIfNotPassed(String test) {
        TestExecutionSummary summary = getSummary();
        if (!summary.getFailures().isEmpty()) {
            throw new TestContainerException(trace(summary));
        }
        if (summary.getTestsSucceededCount() == 0) {
            throw new TestContainerException("no test ran for " + test);
        }
    }

    /** As text: classes of the container's failures may not exist outside it. */
    private static String trace(TestExecutionSummary summary) {
        StringWriter text = new StringWriter();
        for (Failure failure : summary.getFailures()) {
            text.append(failure.getTestIdentifier().getDisplayName()).append(": ");
            failure.getException().printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }
}
