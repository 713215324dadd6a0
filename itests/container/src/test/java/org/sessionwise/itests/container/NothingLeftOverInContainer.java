package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

/** Class loaders, threads and open files end with their bundle, however often it is exchanged. */
public class NothingLeftOverInContainer {

    private static final int ROUNDS = 5;

    /** Those that hold pools, clients, timers and connections, or are used on threads of the server, and what they are built on. */
    private static final List<String> EXCHANGED = List.of(
            "api",
            "attainment",
            "capability",
            "database",
            "demo",
            "domain",
            "entitlement",
            "host.optaweb",
            "host.reference",
            "host.rotamap",
            "host.spi",
            "httpclient",
            "identity",
            "job",
            "jobplan.csv",
            "jobplan.http",
            "jobplan.upload",
            "operation",
            "pdf",
            "reconciliation",
            "rest",
            "staffrecord",
            "teamplan",
            "ui");

    /** Connections of the server that are kept open for a while, and the like. */
    private static final int FILES_MORE_OR_LESS = 40;

    private static final int THREADS_MORE_OR_LESS = 12;

    private final Components components = new Components();
    private final Generations generations = new Generations();
    private final Report report = new Report("nothing-left-over.txt");

    @Test
    public void classLoadersThreadsAndFilesEndWithTheirBundle() throws Exception {
        Coordinator coordinator = Coordinator.signedIn();
        exchangeAll(coordinator, 0);
        Belongings before = Belongings.now();
        report.line("after a first round: %s", before);

        for (int round = 1; round < ROUNDS; round++) {
            exchangeAll(coordinator, round);
            report.line("round %d: %s", round, Belongings.now());
        }

        InContainer.await(this::isCollected, () -> "class loaders are held: " + generations.leftOver());
        Belongings after = Belongings.now();
        report.line("%d exchanges, class loaders left over: %s", ROUNDS * EXCHANGED.size(), generations.leftOver());
        EXCHANGED.forEach(name -> assertTrue(generations.size(InContainer.OURS + name) > ROUNDS, name));
        assertTrue(after.threadsOfOurs() <= before.threadsOfOurs() + THREADS_MORE_OR_LESS, before + " " + after);
        assertTrue(after.files() <= before.files() + FILES_MORE_OR_LESS, before + " " + after);
    }

    private void exchangeAll(Coordinator coordinator, int round) throws Exception {
        for (String name : EXCHANGED) {
            Bundle bundle = InContainer.ourBundle(name);
            (round % 2 == 0 ? BundleAction.UPDATE : BundleAction.UNINSTALL_AND_INSTALL).on(bundle);
            components.awaitAllSatisfied();
            for (String path : Traffic.ROUTES) { // whatever it answers: it is used on threads of the server
                coordinator.status(path);
            }
            generations.note();
        }
        assertEquals(List.of(), InContainer.notActive());
    }

    private boolean isCollected() {
        System.gc();
        return generations.leftOver().equals(Map.of());
    }
}
