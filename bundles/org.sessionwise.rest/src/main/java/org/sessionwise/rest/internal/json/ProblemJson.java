package org.sessionwise.rest.internal.json;

/** Problem details of RFC 9457. */
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String parameter,
        String found,
        String expected,
        String capability,
        String incident) {

    public static ProblemJson of(String type, String title, int status, String detail) {
        return new ProblemJson(type, title, status, detail, null, null, null, null, null);
    }

    public ProblemJson withParameter(String name, String what, String mayBe) {
        return new ProblemJson(type, title, status, detail, name, what, mayBe, null, null);
    }

    public ProblemJson withCapability(String name) {
        return new ProblemJson(type, title, status, detail, null, null, null, name, null);
    }

    public ProblemJson withIncident(String number) {
        return new ProblemJson(type, title, status, detail, null, null, null, null, number);
    }
}
