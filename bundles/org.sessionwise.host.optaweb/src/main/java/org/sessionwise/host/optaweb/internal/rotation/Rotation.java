package org.sessionwise.host.optaweb.internal.rotation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.optaweb.internal.product.Deadline;
import org.sessionwise.host.optaweb.internal.product.HostFacts;
import org.sessionwise.host.optaweb.internal.product.RosterView;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.optaweb.internal.product.TimeBucket;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;

/**
 * The rotation as it stood at one moment. A seat with a person is a slot if the product would ever make a shift of it.
 *
 * @param view people and spots
 * @param buckets in the product's order
 */
public record Rotation(HostFacts facts, RosterView view, List<TimeBucket> buckets) {

    public Rotation {
        buckets = List.copyOf(buckets);
    }

    static Rotation read(TenantReading tenant, Deadline deadline) throws HostUnavailableException {
        List<TimeBucket> buckets = tenant.rotation(deadline);
        RosterView view = tenant.people(deadline); // last: of a tenant that is gone the rotation is just empty
        Rotation rotation = new Rotation(tenant.facts(), view, buckets);
        for (TimeBucket bucket : rotation.buckets) {
            if (!view.spots().containsKey(bucket.spot())) {
                throw new HostUnavailableException(
                        "OptaWeb's rotation names a spot that it did not tell; somebody may be changing it");
            }
        }
        return rotation;
    }

    static String templateId(HostFacts facts) {
        return Integer.toString(facts.tenant());
    }

    RosterTemplate template() {
        Cycle cycle = new Cycle(facts);
        List<TemplateSlot> slots = new ArrayList<>();
        for (TimeBucket bucket : buckets) {
            for (int day = 0; day < facts.rotationLength(); day++) {
                int seat = bucket.seatOn(day);
                if (seat >= 0 && bucket.seats().get(seat).employee().isPresent()) {
                    OptionalLong employee = bucket.seats().get(seat).employee();
                    slots.add(slot(key(bucket.id(), day), bucket, day, employee.getAsLong(), cycle));
                }
            }
        }
        return RosterTemplate.of(
                templateId(facts),
                facts.department(),
                "Rotation of " + view.state().tenantName(),
                version(),
                facts.weeks(),
                cycle.anchor(),
                slots);
    }

    TemplateSlot slot(String key, TimeBucket bucket, int day, long employee, Cycle cycle) {
        return TemplateSlot.of(
                key,
                new StaffId(Long.toString(employee)),
                new DutyCode(view.spots().get(bucket.spot())),
                cycle.week(day),
                cycle.day(day),
                bucket.start(),
                bucket.end());
    }

    /** Returns the highest key of a bucket: those that are added later have higher ones. */
    long highestBucket() {
        return buckets.stream().mapToLong(TimeBucket::id).max().orElse(TimeBucket.NEW);
    }

    static String key(long bucket, int day) {
        return bucket + "-" + day;
    }

    /** Returns a digest of all that a slot or a write depends on, open seats and unused ones included. */
    String version() {
        return digest(buckets, view.spots());
    }

    /** Returns a digest of all that the buckets say. */
    public static String digest(List<TimeBucket> buckets) {
        return digest(buckets, Map.of());
    }

    private static String digest(List<TimeBucket> buckets, Map<Long, String> spots) {
        MessageDigest digest = sha256();
        buckets.stream().sorted(Comparator.comparingLong(TimeBucket::id)).forEach(bucket -> {
            String line = bucket.id() + "|" + bucket.content() + "|" + spots.getOrDefault(bucket.spot(), "") + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
