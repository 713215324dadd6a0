package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Any bundle of ours comes and goes while people work: each request is answered whole or refused plainly. */
public class BundlesUnderTrafficInContainer {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    /** With these goes what answers at some address. The whiteboard may drop one request of fifty then; with any other bundle none. */
    private static final Set<String> WHO_ANSWERS_AND_WHAT_THEY_ARE_BUILT_ON =
            Set.of("api", "domain", "host.reference", "host.spi", "jobplan.spi", "rest", "ui");

    /** System property: {@code whole} for every action on every bundle. */
    static final String EXTENT = "sessionwise.lifecycle";

    private final Components components = new Components();
    private final Report report = new Report("bundles-under-traffic.txt");
    private final List<String> faults = new ArrayList<>();

    @Test
    public void eachRequestIsAnsweredWholeOrRefusedPlainly() throws Exception {
        Coordinator coordinator = Coordinator.signedIn();
        DemonstrationPlans.pull(coordinator);
        awaitAllAnswered(coordinator);
        report.line("%-17s %-22s %8s  answers by status", "bundle", "action", "stop ms");

        for (String name : names()) {
            for (BundleAction action : actions(name)) {
                disturb(coordinator, name, action);
                awaitAllAnswered(coordinator);
            }
        }

        assertEquals(List.of(), faults);
    }

    /**
     * All four for whoever answers or is built on; to uninstall and install holds what the other three do, and is enough for the
     * rest, unless all are asked for by {@code -Dsessionwise.lifecycle=whole}.
     */
    private static List<BundleAction> actions(String name) {
        boolean all = WHO_ANSWERS_AND_WHAT_THEY_ARE_BUILT_ON.contains(name)
                || System.getProperty(EXTENT, "").equals("whole");
        return all ? List.of(BundleAction.values()) : List.of(BundleAction.UNINSTALL_AND_INSTALL);
    }

    private static List<String> names() {
        return InContainer.ourBundles().stream()
                .map(bundle -> bundle.getSymbolicName().substring(InContainer.OURS.length()))
                .toList();
    }

    private void disturb(Coordinator coordinator, String name, BundleAction action) throws Exception {
        try (Traffic traffic = new Traffic(coordinator)) {
            traffic.awaitAnswers(Traffic.AT_A_TIME);
            Duration stop = act(name, action);
            traffic.awaitAnswers(Traffic.AT_A_TIME);
            Tally answers = traffic.take();
            report.line("%-17s %-22s %8d  %s", name, action, stop.toMillis(), answers);
            int allowed = WHO_ANSWERS_AND_WHAT_THEY_ARE_BUILT_ON.contains(name) ? answers.answered() / 50 : 0;
            if (answers.dropped() > allowed) {
                faults.add(name + " " + action + " dropped " + answers.dropped());
            }
            for (String wrong : answers.wrong()) {
                report.line("    %s", wrong.replace('\n', ' '));
                faults.add(name + " " + action + ": " + wrong);
            }
        }
    }

    /** Twice if it took too long: a busy machine may be slow once. */
    private Duration act(String name, BundleAction action) throws Exception {
        Duration stop = action.on(InContainer.ourBundle(name));
        if (stop.compareTo(LONGEST_STOP) > 0) {
            components.awaitAllSatisfied();
            stop = action.on(InContainer.ourBundle(name));
        }
        if (stop.compareTo(LONGEST_STOP) > 0) {
            faults.add(name + " " + action + " took " + stop);
        }
        return stop;
    }

    private void awaitAllAnswered(Coordinator coordinator) {
        components.awaitAllSatisfied();
        for (String path : Traffic.ROUTES) {
            InContainer.await(
                    () -> coordinator.status(path) == 200,
                    () -> "does not come back: " + path + " " + coordinator.body(path));
        }
        assertEquals(List.of(), InContainer.notActive());
    }
}
