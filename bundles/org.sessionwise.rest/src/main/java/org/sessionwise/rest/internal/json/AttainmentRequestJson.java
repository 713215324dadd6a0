package org.sessionwise.rest.internal.json;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Map;

/** What clients write about attainment. A member that they left out is {@code null}. */
public final class AttainmentRequestJson {

    private AttainmentRequestJson() {}

    /** Who does something about an unmet criterion by when. */
    public record Step(String owner, String due, String note) {}

    /** Which criteria are taken as done. */
    public record WhatIf(List<String> done) {}

    /** The level to reach. */
    public record Aim(Integer level, String by) {}

    /** Numbers instead of local defaults. */
    public record Policy(String from, Integer smallestGroup, Map<String, Integer> settings) {}

    /** A piece of evidence. */
    public record Evidence(
            String kind,
            AttainmentScopeJson scope,
            List<String> criteria,
            String title,
            String on,
            String until,
            String owner,
            String link,
            @JsonDeserialize(using = PlainLines.class) String notes,
            List<String> topics,
            List<String> roles) {}

    /** In which role somebody attests. */
    public record Attestation(String role) {}

    /** Why something is taken back. */
    public record Withdrawal(String reason) {}

    /** The same about several people. */
    public record PersonRecords(
            String department, List<String> staff, String kind, String from, String until, String reason) {}

    /** A sample to draw. */
    public record Draw(List<String> departments, Integer perTeam, String seed) {}

    /** What was found about a plan of a sample. */
    public record Finding(String finding, String advice, String on) {}
}
