package org.sessionwise.rest.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.api.Actor;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.api.plan.UnmatchedPlan;
import org.sessionwise.rest.internal.json.Digests;
import org.sessionwise.rest.internal.json.NotificationsJson.NotificationJson;

/** Puts into words what somebody should hear of. An id holds what the words tell, so that only what is new is told again. */
final class News {

    static final int PULLS_LOOKED_AT = 100;
    static final int JOBS_LOOKED_AT = 100;

    /** What ends sooner is waited for on its page. */
    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    private static final Duration NEWS_FOR = Duration.ofDays(1);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);
    private static final String UNMATCHED = "sessionwise.unmatched-panel/v1";
    private static final String IMPORT = "sessionwise.import-panel/v1";
    private static final String JOBS = "sessionwise.jobs-panel/v1";

    private final ZoneId zone;
    private final Instant now;

    News(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** Tells that plans wait, anew when they are others; the id does not give their keys away. */
    List<NotificationJson> ofWaiting(List<UnmatchedPlan> waiting) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        int plans = waiting.size();
        String text = plans == 1
                ? "One pulled job plan is nobody's yet: say whose it is."
                : plans + " pulled job plans are nobody's yet: say whose they are.";
        return List.of(
                NotificationJson.of("waiting-" + digest(waiting), "warning", text, page("unmatched"), UNMATCHED));
    }

    private static String digest(List<UnmatchedPlan> waiting) {
        String keys = waiting.stream().map(plan -> plan.plan().value()).sorted().collect(Collectors.joining("\n"));
        return Digests.of(keys.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Tells of each source whose last pull kept nothing.
     *
     * @param pulls newest first
     */
    List<NotificationJson> ofSources(List<PlanSource> sources, List<PullReport> pulls) {
        return sources.stream()
                .flatMap(source -> last(source, pulls).stream().flatMap(pull -> ofPull(source, pull)))
                .toList();
    }

    private static Optional<PullReport> last(PlanSource source, List<PullReport> pulls) {
        return pulls.stream()
                .filter(pull -> !pull.dryRun() && pull.source().equals(source.id()))
                .findFirst();
    }

    private Stream<NotificationJson> ofPull(PlanSource source, PullReport pull) {
        String from = "job plans from " + source.title() + " on " + moment(pull.startedAt());
        return switch (pull.outcome()) {
            case FAILED -> Stream.of(told(pull, "error", "Pulling " + from + " failed. What was known before counts."));
            case HELD ->
                Stream.of(told(pull, "warning", "Pulling " + from + " would end many plans: somebody must say yes."));
            case DONE, NOTHING_NEW -> Stream.empty();
        };
    }

    private static NotificationJson told(PullReport pull, String tone, String text) {
        return NotificationJson.of("pull-" + pull.id(), tone, text, page("imports"), IMPORT);
    }

    /** Tells somebody of their own work that took its time and has ended. */
    List<NotificationJson> ofJobs(List<Job> jobs, Actor actor) {
        return jobs.stream()
                .filter(job -> job.actor().equals(actor))
                .flatMap(job -> job.endedAt().stream()
                        .filter(end -> end.isAfter(now.minus(NEWS_FOR)))
                        .filter(end -> Duration.between(job.startedAt(), end).compareTo(WORTH_TELLING) > 0)
                        .flatMap(end -> ofJob(job, end)))
                .toList();
    }

    private Stream<NotificationJson> ofJob(Job job, Instant end) {
        String begun = "What you began on " + moment(job.startedAt());
        String id = "job-" + job.id();
        NotificationJson news =
                switch (job.state()) {
                    case DONE -> NotificationJson.of(id, "success", begun + " is done.", page("jobs"), JOBS);
                    case FAILED, LOST ->
                        NotificationJson.of(id, "error", begun + " did not come to its end.", page("jobs"), JOBS);
                    case RUNNING, CANCELLED -> null;
                };
        return Stream.ofNullable(news).map(one -> one.until(end.plus(NEWS_FOR)));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    private static String page(String tab) {
        return "/sessionwise/#/" + tab;
    }
}
