package org.sessionwise.identity.internal.access;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries {@code group=id,id} or {@code group=*} of one setting; a semicolon parts entries where a file can hold one line only. */
final class GroupRules {

    private static final String EVERYTHING = "*";

    /** What groups open by these rules. */
    record Opened(boolean everything, Set<String> ids) {}

    private record Rule(String group, Set<String> ids) {}

    private final List<Rule> rules;

    private GroupRules(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Reads the entries of a setting. The last equals sign parts group and ids, since names of directory groups hold some.
     *
     * @param allowEverything whether {@code *} may stand for all there are
     */
    static GroupRules parse(String setting, String[] entries, boolean allowEverything) {
        List<Rule> rules = Arrays.stream(entries)
                .flatMap(line -> Arrays.stream(line.split(";")))
                .filter(entry -> !entry.isBlank())
                .map(entry -> parse(setting, entry, allowEverything))
                .toList();
        return new GroupRules(rules);
    }

    private static Rule parse(String setting, String entry, boolean allowEverything) {
        int equals = entry.lastIndexOf('=');
        Set<String> ids = equals < 0 ? Set.of() : ids(entry.substring(equals + 1));
        String group = equals < 0 ? "" : entry.substring(0, equals).strip();
        if (group.isEmpty() || ids.isEmpty()) {
            throw new IllegalArgumentException(setting + " holds the entry " + entry + ", expected group=id,id");
        }
        if (ids.contains(EVERYTHING) && (!allowEverything || ids.size() > 1)) {
            throw new IllegalArgumentException(
                    setting + " holds the entry " + entry + ", where * is not possible or not alone");
        }
        return new Rule(group, ids);
    }

    private static Set<String> ids(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Stream<String> groups() {
        return rules.stream().map(Rule::group);
    }

    Opened openedTo(Set<String> groups) {
        Set<String> ids = rules.stream()
                .filter(rule -> groups.contains(rule.group()))
                .flatMap(rule -> rule.ids().stream())
                .collect(Collectors.toSet());
        boolean everything = ids.remove(EVERYTHING);
        return new Opened(everything, ids);
    }
}
