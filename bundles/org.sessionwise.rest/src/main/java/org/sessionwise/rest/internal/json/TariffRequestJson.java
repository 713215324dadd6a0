package org.sessionwise.rest.internal.json;

import java.util.List;

/** A tariff as clients send it. A member that they left out is {@code null}. */
public record TariffRequestJson(Long basedOn, List<RateJson> rates) {

    /** What is suggested for one role. */
    public record RateJson(String role, List<Integer> minutes, String document, String clause, String standing) {}
}
