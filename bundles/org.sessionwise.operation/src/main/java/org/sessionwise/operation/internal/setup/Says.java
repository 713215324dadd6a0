package org.sessionwise.operation.internal.setup;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers and lists in words. */
final class Says {

    private static final int MOST = 5;

    private Says() {}

    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** The first of some, and how many more. */
    static String list(Collection<String> words) {
        String first = words.stream().limit(MOST).collect(Collectors.joining(", "));
        return words.size() > MOST ? first + " and " + (words.size() - MOST) + " more" : first;
    }

    /** The product's own name for what is in capitals: {@code ENGLAND_AND_WALES} is England and Wales. */
    static String word(Enum<?> constant) {
        return Stream.of(constant.name().toLowerCase(Locale.ROOT).split("_"))
                .map(part -> part.equals("and") ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining(" "));
    }
}
