package org.sessionwise.rest.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sessionwise.rest.internal.json.AttainmentRequestJson;
import org.sessionwise.rest.internal.json.Page;
import org.sessionwise.rest.internal.json.PolicyRequestJson;
import org.sessionwise.rest.internal.json.RequestJson;
import org.sessionwise.rest.internal.json.ReviewRequestJson;
import org.sessionwise.rest.internal.json.TariffRequestJson;
import org.sessionwise.rest.internal.json.TeamPlanRequestJson;

/** What is tried with any bytes. Only problems below 500 are caught; what else comes is a fault. */
final class FuzzTargets {

    private static final List<Integer> LIST = IntStream.range(0, 7).boxed().toList();

    private FuzzTargets() {}

    static void body(byte[] body) {
        for (Class<?> type : List.of(
                RequestJson.Apply.class,
                RequestJson.MapDuty.class,
                RequestJson.Match.class,
                RequestJson.Pull.class,
                TeamPlanRequestJson.class,
                TariffRequestJson.class,
                ReviewRequestJson.Entry.class,
                ReviewRequestJson.Meeting.class,
                PolicyRequestJson.Matching.class,
                PolicyRequestJson.Review.class,
                AttainmentRequestJson.Step.class,
                AttainmentRequestJson.WhatIf.class,
                AttainmentRequestJson.Aim.class,
                AttainmentRequestJson.Policy.class,
                AttainmentRequestJson.Evidence.class,
                AttainmentRequestJson.PersonRecords.class,
                AttainmentRequestJson.Draw.class,
                AttainmentRequestJson.Finding.class)) {
            refusedOnly(() -> Parameters.body(new ByteArrayInputStream(body), type));
        }
    }

    static void parameter(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        refusedOnly(() -> Parameters.day("from", text));
        refusedOnly(() -> Parameters.period("2026-03-02", text));
        refusedOnly(() -> Parameters.period(text, "2026-03-30"));
        refusedOnly(() -> Parameters.limit(text, 10, 100));
        refusedOnly(() -> Parameters.choice("by", text, List.of("person", "team")));
        refusedOnly(() -> Parameters.required("plan", text, "the key of a plan"));
    }

    /** A cursor is of this very list, or none: it never leads outside of it. */
    static void cursor(byte[] bytes) {
        Page.of(LIST, Optional.of(new String(bytes, StandardCharsets.ISO_8859_1)), 3)
                .ifPresent(page -> require(page.first() >= 0
                        && page.items()
                                .equals(LIST.subList(
                                        page.first(),
                                        page.first() + page.items().size()))));
    }

    /** Returns the cursor that the list itself gives. */
    static String next() {
        return Page.of(LIST, Optional.empty(), 3).orElseThrow().next();
    }

    private interface Reading {
        Object read() throws IOException;
    }

    private static void refusedOnly(Reading reading) {
        try {
            reading.read();
        } catch (Problem refused) {
            require(refused.getResponse().getStatus() / 100 == 4);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not refused, but not right either");
        }
    }

    /** Returns the target of this name, for those who make inputs themselves. */
    static Consumer<byte[]> named(String name) {
        return switch (name) {
            case "aBody" -> FuzzTargets::body;
            case "aParameter" -> FuzzTargets::parameter;
            case "aCursor" -> FuzzTargets::cursor;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
