package org.sessionwise.host.tck;

import java.util.Comparator;
import java.util.Locale;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * What came of one test of a rule.
 *
 * @param contract the interface, such as {@code RosterSessionSource}
 * @param level required, optional or untested
 * @param test the method's name
 * @param outcome kept, broken or skipped
 * @param words why skipped, or the message of the failure; empty text if kept
 */
record RuleOutcome(String contract, String level, Rule rule, String test, Outcome outcome, String words) {

    static final Comparator<RuleOutcome> ORDER = Comparator.comparing(RuleOutcome::contract)
            .thenComparing(RuleOutcome::letter)
            .thenComparing(RuleOutcome::number)
            .thenComparing(RuleOutcome::test);

    /** How it ended, in a word. */
    enum Outcome {
        KEPT,
        BROKEN,
        SKIPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RuleOutcome of(MethodSource method, TestExecutionResult result) {
        String test = method.getMethodName();
        return new RuleOutcome(
                interfaceOf(method.getJavaClass()),
                test.substring(0, test.indexOf('_')),
                method.getJavaMethod().getAnnotation(Rule.class),
                test,
                switch (result.getStatus()) {
                    case SUCCESSFUL -> Outcome.KEPT;
                    case FAILED -> Outcome.BROKEN;
                    case ABORTED -> Outcome.SKIPPED;
                },
                result.getThrowable()
                        .map(thrown -> String.valueOf(thrown.getMessage()))
                        .orElse(""));
    }

    private String letter() {
        return rule.id().substring(0, 1);
    }

    private Integer number() {
        return Integer.valueOf(rule.id().substring(2));
    }

    private static String interfaceOf(Class<?> type) {
        Class<?> contract = type;
        while (contract.getPackage() != HostContract.class.getPackage()
                || !contract.getSimpleName().endsWith("Contract")) {
            contract = contract.getSuperclass();
        }
        return contract.getSimpleName().replace("Contract", "");
    }
}
