package org.sessionwise.entitlement.internal.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.RosterTemplate;

/** SHA-256 over everything that a proposal depends on, and over its lines. */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(
            RosterTemplate template,
            String asOf,
            DutyMapping duties,
            Map<StaffId, List<JobPlanVersion>> plans,
            List<MergeLine> lines) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(template.id(), template.version(), template.weeks(), template.anchor(), asOf);
        new TreeMap<>(duties.duties()).forEach(fingerprint::add);
        new TreeMap<>(plans).forEach((staff, versions) -> versions.forEach(plan -> fingerprint.add(staff, plan)));
        // A line's text holds all that it says.
        lines.forEach(line -> fingerprint.add(line.change()));
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(StaffId staff, JobPlanVersion plan) {
        add(
                staff,
                plan.planId(),
                plan.version(),
                plan.inForce(),
                plan.state(),
                plan.systemOfRecord(),
                plan.zone(),
                plan.nation(),
                plan.contract().code(),
                plan.contract().onePa(),
                plan.reviewedOn(),
                plan.approvedOn());
        for (Activity activity : plan.activities()) {
            add(
                    activity.id(),
                    activity.code(),
                    activity.name(),
                    activity.category(),
                    activity.timing(),
                    activity.holidayRule(),
                    activity.remuneration());
        }
    }

    /** Each part goes in with its length, so that no two lists of parts look alike. */
    private void add(Object... parts) {
        for (Object part : parts) {
            byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
    }
}
