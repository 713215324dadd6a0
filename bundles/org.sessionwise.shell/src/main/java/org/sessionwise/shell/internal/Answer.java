package org.sessionwise.shell.internal;

import java.util.concurrent.Callable;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.JobRunningException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a command says, also when it cannot do what was asked. */
final class Answer {

    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);

    private Answer() {}

    static String of(Callable<String> command) {
        try {
            return command.call();
        } catch (NoAnswerException | JobRunningException | RefusedException e) {
            return "Not done: " + e.getMessage();
        } catch (Exception e) {
            LOG.warn("a command of the shell failed", e);
            return "Not done: " + e.getClass().getSimpleName() + ". The log of the server says more.";
        }
    }
}
