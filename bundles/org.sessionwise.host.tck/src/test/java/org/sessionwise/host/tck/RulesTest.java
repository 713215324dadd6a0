package org.sessionwise.host.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Javadoc of the host interface and the kit number the same rules. */
class RulesTest {

    private static final Path INTERFACES = Path.of("../org.sessionwise.host.spi/src/main/java");

    /** What is a definition, is looked at by several tests of other numbers, or cannot be tested. */
    private static final Set<String> WITHOUT_A_TEST = Set.of("P-6", "P-8", "P-10", "P-11", "P-12", "P-13");

    @Test
    void eachRuleOfTheInterfacesHasATestAndEachTestARule() throws IOException {
        Set<String> told = new TreeSet<>(numbersInJavadoc());
        told.removeAll(WITHOUT_A_TEST);

        assertEquals(told, tests().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachTestSaysWhatIsMeantAndWhy() {
        tests().forEach(rule -> {
            assertTrue(rule.says().endsWith("."), rule.id());
            assertTrue(rule.intent().endsWith("."), rule.id());
        });
    }

    @Test
    void namesCarryLevelAndNumber() {
        methods().forEach(method -> {
            String number = method.getAnnotation(Rule.class).id().replace("-", "");
            assertTrue(
                    method.getName().matches("(required|optional|untested)_" + number + "_[a-z]\\w+"),
                    method.getName());
            assertEquals(
                    method.getName().startsWith("untested_"),
                    method.getAnnotation(Rule.class).check().isEmpty(),
                    method.getName());
        });
        assertFalse(methods().toList().isEmpty());
    }

    private static Set<String> numbersInJavadoc() throws IOException {
        Set<String> numbers = new TreeSet<>();
        try (Stream<Path> files = Files.walk(INTERFACES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Pattern.compile("\\b[A-Z]-\\d+\\b")
                        .matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(numbers::add);
            }
        }
        return numbers;
    }

    private static Stream<Rule> tests() {
        return methods().map(method -> method.getAnnotation(Rule.class));
    }

    private static Stream<Method> methods() {
        return Stream.of(HostCompatibility.class.getDeclaredClasses())
                .flatMap(nested -> Stream.<Class<?>>iterate(nested, type -> type != null, Class::getSuperclass))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Rule.class));
    }
}
