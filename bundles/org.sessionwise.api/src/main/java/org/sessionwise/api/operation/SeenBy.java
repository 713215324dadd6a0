package org.sessionwise.api.operation;

/**
 * A user who may see a person.
 *
 * @param id the host's key
 * @param name empty text if the host does not say
 * @param through the widest of what includes the person
 */
public record SeenBy(String id, String name, Through through) {

    /** What of a scope includes a person. */
    public enum Through {
        DEPARTMENT,
        TEAM,
        PERSON
    }
}
