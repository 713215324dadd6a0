package org.sessionwise.demo.internal.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sessionwise.demo.internal.trust.PreparedChange;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * The content of the job-plan feed: what it says now, what it said before, and what has changed since. Safe from any thread.
 * What is published while it runs is forgotten when it stops; so are the cursors since.
 */
public final class JobPlanFeed {

    private final List<Edition> editions = new CopyOnWriteArrayList<>();
    private final Map<String, PreparedChange> changes;
    private final Set<String> published = new LinkedHashSet<>();

    public JobPlanFeed(List<JobPlanVersion> plans, Map<String, PreparedChange> changes) {
        Map<String, ObjectNode> items = new LinkedHashMap<>();
        plans.forEach(plan -> items.put(key(plan), FeedItems.plan(plan)));
        this.editions.add(Edition.of(items));
        this.changes = changes;
    }

    private JobPlanFeed(Map<String, ObjectNode> items) {
        this.editions.add(Edition.of(items));
        this.changes = Map.of();
    }

    /** Returns a feed of what {@link #items()} of another told, in that order; it can publish nothing. */
    public static JobPlanFeed telling(List<ObjectNode> items) {
        Map<String, ObjectNode> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(
                item.path("planId").asText() + "/" + item.path("version").asText(), item));
        return new JobPlanFeed(byKey);
    }

    /** Returns everything there is now, as it is sent. */
    public List<ObjectNode> items() {
        return List.copyOf(latest().items().values());
    }

    /** Returns a snapshot of everything there is now. */
    public Snapshot everything() {
        Edition latest = latest();
        return new Snapshot(
                "s-" + latest.name(),
                "EVERYTHING",
                cursor(latest),
                List.copyOf(latest.items().values()));
    }

    /** Returns a snapshot of what has changed; empty if the cursor is unknown. */
    public Optional<Snapshot> changesSince(String cursor) {
        return editions.stream()
                .filter(edition -> cursor(edition).equals(cursor))
                .findFirst()
                .map(base -> changes(base, latest()));
    }

    /** Returns a snapshot handed out before; empty if it is unknown. */
    public Optional<Snapshot> snapshot(String name) {
        for (Edition later : editions) {
            if (name.equals("s-" + later.name())) {
                return Optional.of(new Snapshot(
                        name,
                        "EVERYTHING",
                        cursor(later),
                        List.copyOf(later.items().values())));
            }
            for (Edition base : editions) {
                Snapshot between = changes(base, later);
                if (between.name().equals(name)) {
                    return Optional.of(between);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the names of what can be published, in the order in which it makes most sense. */
    public Set<String> prepared() {
        return changes.keySet();
    }

    /**
     * Makes a prepared change part of the feed.
     *
     * @return false if it is published already
     */
    public synchronized boolean publish(String name) {
        if (!published.add(name)) {
            return false;
        }
        Map<String, ObjectNode> items = new LinkedHashMap<>(latest().items());
        PreparedChange change = changes.get(name);
        change.versions().forEach(plan -> items.put(key(plan), FeedItems.plan(plan)));
        change.withdrawn().forEach(plan -> withdraw(plan, items));
        editions.add(Edition.of(items));
        return true;
    }

    private static void withdraw(JobPlanId plan, Map<String, ObjectNode> items) {
        items.keySet().removeIf(key -> key.startsWith(plan.value() + "/"));
        items.put(plan.value(), FeedItems.withdrawn(plan));
    }

    private static Snapshot changes(Edition base, Edition later) {
        List<ObjectNode> changed = new ArrayList<>();
        later.items().forEach((key, item) -> {
            if (!item.equals(base.items().get(key))) {
                changed.add(item);
            }
        });
        return new Snapshot("s-" + base.name() + "-" + later.name(), "CHANGES", cursor(later), changed);
    }

    private Edition latest() {
        return editions.get(editions.size() - 1);
    }

    private static String cursor(Edition edition) {
        return "c-" + edition.name();
    }

    private static String key(JobPlanVersion plan) {
        return plan.planId() + "/" + plan.version();
    }
}
