package org.sessionwise.entitlement.internal.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.sessionwise.api.plan.PullReport.Ending;

/**
 * Why a pull may not be taken in yet.
 *
 * @param endings what stands for each plan that it would end
 * @param departments that lose something, the hardest hit first
 * @param emptied the source's whole list was empty
 */
record PullHold(Set<String> endings, List<Ending> departments, boolean emptied) {

    PullHold {
        endings = Set.copyOf(endings);
        departments = List.copyOf(departments);
    }

    /** Returns what stands for exactly these endings, in whichever order they were found. */
    String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String ending : sorted(endings)) {
                byte[] text = ending.getBytes(StandardCharsets.UTF_8);
                digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(text);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }

    /** Returns why, in words with what to do. */
    String words() {
        int plans = endings.size();
        String what = (emptied ? "The source's list was empty. " : "") + "This pull would end " + plans
                + (plans == 1 ? " plan that is" : " plans that are") + " in force";
        return what + ". Nothing was kept. If the source is right, release exactly these; if not, ask its keeper to"
                + " correct it and pull again.";
    }
}
