package org.sessionwise.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the product is started with beside itself, so that there is something to see. */
enum Demonstration {

    /** The reference host with a made-up trust, or with a real rota from files. */
    TRUST(List.of("trust.json"), List.of()),

    /** A running OptaWeb Employee Rostering, with a made-up sign-in, and job plans from a file or made up for its people. */
    OPTAWEB(List.of("optaweb.json"), List.of(Property.OPTAWEB, Property.TENANT)),

    /** Nothing: the host, job-plan sources and sign-in are what operators' settings say. */
    NONE(List.of(), List.of());

    /** Names of system properties. */
    static final class Property {

        static final String DEMONSTRATION = "sessionwise.demonstration";
        static final String OPTAWEB = "sessionwise.optaweb";
        static final String TENANT = "sessionwise.optaweb.tenant";

        /** A CSV file of job plans, for OptaWeb; empty: they are made up. */
        static final String PLANS = "sessionwise.demo.plans";

        private Property() {}
    }

    /** What the product is configured with in any case. */
    private static final String COMMON = "configuration.json";

    private final List<String> own;
    private final List<String> needed;

    Demonstration(List<String> own, List<String> needed) {
        this.own = own;
        this.needed = needed;
    }

    /** Returns the one of that name; empty if there is none. */
    static Optional<Demonstration> named(String name) {
        return Arrays.stream(values()).filter(one -> one.word().equals(name)).findFirst();
    }

    /** Returns all names, for people. */
    static String names() {
        return Arrays.stream(values()).map(Demonstration::word).collect(Collectors.joining(", "));
    }

    /** Returns its name as users give it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the names of the files in the jar that configure the product for it. */
    List<String> configurations() {
        List<String> all = new ArrayList<>(List.of(COMMON));
        all.addAll(own);
        if (this == OPTAWEB) {
            all.add(isGiven(Property.PLANS) ? "plans-file.json" : "made-up-plans.json");
        }
        return all;
    }

    /** Returns the system properties that it cannot do without and that are not set. */
    List<String> missing() {
        return needed.stream().filter(property -> !isGiven(property)).toList();
    }

    /** Returns in words what is given and cannot be meant; empty if nothing is. */
    Optional<String> mistake() {
        if (this != OPTAWEB) {
            return Optional.empty();
        }
        String address = System.getProperty(Property.OPTAWEB, "");
        if (!address.matches("https?://[^/].*")) {
            return Optional.of("OptaWeb's address begins with http:// or https://, such as http://127.0.0.1:8180, not: "
                    + address);
        }
        String tenant = System.getProperty(Property.TENANT, "");
        return tenant.matches("\\d{1,9}")
                ? Optional.empty()
                : Optional.of("OptaWeb's tenant is a number, such as 1, not: " + tenant);
    }

    private static boolean isGiven(String property) {
        return !System.getProperty(property, "").isBlank();
    }
}
