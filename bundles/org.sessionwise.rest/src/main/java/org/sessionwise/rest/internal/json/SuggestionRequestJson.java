package org.sessionwise.rest.internal.json;

/**
 * Applies a suggestion. A member that the client left out is {@code null}.
 *
 * @param start the start of the planned session
 * @param suggestion the id of the suggestion
 * @param reason why, for the host's record
 */
public record SuggestionRequestJson(String staff, String start, String activity, String suggestion, String reason) {}
