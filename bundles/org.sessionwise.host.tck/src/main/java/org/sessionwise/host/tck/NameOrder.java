package org.sessionwise.host.tck;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** "Ordered by name" as products mean it: by code, without regard to case, or as in an English dictionary. */
final class NameOrder {

    private NameOrder() {}

    static boolean holds(List<String> names) {
        return Stream.<Comparator<? super String>>of(
                        Comparator.naturalOrder(),
                        String.CASE_INSENSITIVE_ORDER,
                        Collator.getInstance(Locale.UK)::compare)
                .anyMatch(order -> names.equals(names.stream().sorted(order).toList()));
    }
}
