package org.sessionwise.operation.internal.health;

import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;

/** Collects what a check finds; the worst of it is its colour. */
final class Words {

    private final ResultLog log = new ResultLog();
    private boolean empty = true;

    Words warn(String words) {
        return add(Result.Status.WARN, words);
    }

    Words critical(String words) {
        return add(Result.Status.CRITICAL, words);
    }

    private Words add(Result.Status status, String words) {
        log.add(new ResultLog.Entry(status, words));
        empty = false;
        return this;
    }

    /** What was found; if nothing was, all is well, in these words. */
    Result or(String wellWords) {
        return empty ? new Result(Result.Status.OK, wellWords) : new Result(log);
    }
}
