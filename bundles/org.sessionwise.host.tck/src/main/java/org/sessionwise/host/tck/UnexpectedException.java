package org.sessionwise.host.tck;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.IncompleteExecutionException;
import org.sessionwise.host.spi.HostUnavailableException;

/** Says of an exception that no rule allows which rule was looked at; what it came from stays its cause. */
final class UnexpectedException implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        Rule rule = context.getRequiredTestMethod().getAnnotation(Rule.class);
        if (rule == null || thrown instanceof AssertionError || thrown instanceof IncompleteExecutionException) {
            throw thrown;
        }
        String expected = thrown instanceof HostUnavailableException
                ? "an answer: the host is there"
                : "an answer or HostUnavailableException, no other exception";
        throw HostContract.broken(rule, expected, thrown.getClass().getName() + ", see the cause", thrown);
    }
}
