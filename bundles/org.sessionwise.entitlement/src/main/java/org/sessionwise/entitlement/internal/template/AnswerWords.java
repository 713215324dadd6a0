package org.sessionwise.entitlement.internal.template;

import org.sessionwise.api.entitlement.Question;

/** What either answer to a question means, in words for a coordinator. */
final class AnswerWords {

    private static final String UNTIL = " You are asked again only when the plan asks for something else.";

    private AnswerWords() {}

    static String ifKept(Question question) {
        return switch (question) {
            case NONE -> "";
            case CHANGED_BY_HAND -> "What the person made of it stays.";
            case REMOVED_BY_HAND -> "It stays away.";
            case BOTH_CHANGED -> "What the person made of it stays." + UNTIL;
            case CHANGED_AND_DROPPED -> "It stays, from now on as a slot of the person's own.";
            case REMOVED_AND_CHANGED -> "It stays away." + UNTIL;
            case IN_THE_WAY -> "The person's slot stays and the plan's is not written." + UNTIL;
            case BESIDE -> "What stands now stays as it is, without the plan's slot." + UNTIL;
            case NOT_WRITABLE -> "It stays. You are asked again as long as the plan's cannot be written.";
        };
    }

    static String ifTaken(Question question) {
        return switch (question) {
            case NONE -> "";
            case CHANGED_BY_HAND, BOTH_CHANGED -> "What the person made of it is overwritten with what the plan says.";
            case REMOVED_BY_HAND, REMOVED_AND_CHANGED -> "It is added as the plan says.";
            case CHANGED_AND_DROPPED -> "It is removed, and with it what the person made of it.";
            case IN_THE_WAY -> "The plan's slot takes the place of the person's.";
            case BESIDE -> "The plan's slot is written; both stand at the same time.";
            case NOT_WRITABLE -> "It is removed.";
        };
    }
}
