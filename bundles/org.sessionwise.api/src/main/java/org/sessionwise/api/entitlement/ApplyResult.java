package org.sessionwise.api.entitlement;

import java.util.List;
import java.util.Optional;

/**
 * How an apply or an undo ended.
 *
 * @param application what was written; empty if nothing was
 * @param message in words for the user: what happened and what to do next
 * @param leftOut lines that were not made, each with its reason
 */
public record ApplyResult(
        Status status, Optional<TemplateApplication> application, String message, List<String> leftOut) {

    /** How it ended. */
    public enum Status {
        APPLIED,
        /** There was nothing to change. */
        NOTHING_TO_DO,
        /** Something changed since the user looked; nothing was written. */
        STALE,
        /** The host refused; nothing was written. */
        REFUSED
    }

    public ApplyResult {
        leftOut = List.copyOf(leftOut);
    }
}
