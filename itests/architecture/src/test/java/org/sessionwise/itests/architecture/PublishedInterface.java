package org.sessionwise.itests.architecture;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.version.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * The exported packages of a bundle as they were published last, against which bnd compares them as they are now.
 *
 * <p>From 1.0 on a change needs the version that bnd says. Before, bnd itself lets everything pass; here a change of the
 * interface needs the next minor version at least, whether it breaks or adds.
 *
 * @param jar the published bundle; the caller closes it
 */
record PublishedInterface(Jar jar) {

    /** Every change that its package's version does not cover, in bnd's words; empty if all are covered. */
    List<String> uncovered(Jar now) throws Exception {
        List<String> uncovered = new ArrayList<>();
        try (Processor reporter = new Processor()) {
            for (Baseline.Info change :
                    new Baseline(reporter, new DiffPluginImpl()).baseline(now, jar, new Instructions())) {
                if (!isCovered(change)) {
                    uncovered.add(words(change));
                }
            }
        }
        return uncovered;
    }

    private static boolean isCovered(Baseline.Info change) {
        return switch (change.packageDiff.getDelta()) {
            case UNCHANGED, ADDED, IGNORED -> true;
            case REMOVED -> false;
            default -> change.newerVersion.compareTo(needed(change)) >= 0;
        };
    }

    private static Version needed(Baseline.Info change) {
        Version published = change.olderVersion;
        boolean early = published.getMajor() == 0;
        return early && change.packageDiff.getDelta() != Delta.MICRO
                ? new Version(0, published.getMinor() + 1, 0)
                : change.suggestedVersion;
    }

    private static String words(Baseline.Info change) {
        if (change.packageDiff.getDelta() == Delta.REMOVED) {
            return change.packageName + " " + change.olderVersion + " is no longer exported";
        }
        return change.packageName + " " + change.newerVersion + ": " + change.packageDiff.getDelta() + " change since "
                + change.olderVersion + ", needs " + needed(change) + "\n" + change.reason;
    }
}
