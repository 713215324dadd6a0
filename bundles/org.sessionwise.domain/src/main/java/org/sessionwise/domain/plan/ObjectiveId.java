package org.sessionwise.domain.plan;

/** The key of an objective, unique among those of a plan and of the plans of its team. */
public record ObjectiveId(String value) {

    public ObjectiveId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an objective needs a key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
