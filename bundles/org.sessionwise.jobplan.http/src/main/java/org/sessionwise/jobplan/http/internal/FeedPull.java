package org.sessionwise.jobplan.http.internal;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;
import org.sessionwise.jobplan.spi.PullProgress;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one answer of the feed: its first page, then the others, several at a time; complete or not at all. */
final class FeedPull {

    private static final Logger LOG = LoggerFactory.getLogger(FeedPull.class);

    private final FeedClient client;
    private final FeedSettings settings;
    private final PageLanes lanes;
    private final Deadline deadline;
    private final PullProgress progress;

    FeedPull(FeedClient client, FeedSettings settings, PageLanes lanes, Deadline deadline, PullProgress progress) {
        this.client = client;
        this.settings = settings;
        this.lanes = lanes;
        this.deadline = deadline;
        this.progress = progress;
    }

    JobPlanBatch from(FeedCursor cursor) throws SourceUnavailableException, ExpiredException {
        Optional<FeedClient.First> first = lanes.run(() -> client.first(cursor), deadline);
        return first.isEmpty() ? JobPlanBatch.unchanged(cursor.text(settings)) : complete(first.get(), cursor);
    }

    private JobPlanBatch complete(FeedClient.First first, FeedCursor cursor)
            throws SourceUnavailableException, ExpiredException {
        FeedPage.Set set = first.page().set();
        if (cursor.since().isEmpty() && set.coverage() == Coverage.CHANGES) {
            throw FeedTrouble.wrong(
                    Refusal.INCOMPLETE,
                    "the feed at " + settings.host()
                            + " answered with changes when asked for everything; ask its makers");
        }
        PageItems items = rest(first.page()).withoutContradictions();
        if (!items.unknown().isEmpty()) {
            LOG.warn(
                    "the feed at {} sends fields that its documentation does not have; they are ignored ({}): {}",
                    settings.host(),
                    Refusal.NOT_IN_CONTRACT.code(),
                    items.unknown());
        }
        return JobPlanBatch.of(
                set.coverage(),
                items.plans(),
                new HashSet<>(items.withdrawn()),
                items.rejected(),
                cursor.after(set, first.etag()).text(settings));
    }

    private PageItems rest(FeedPage first) throws SourceUnavailableException, ExpiredException {
        FeedPage.Set set = first.set();
        PageItems all = ItemReader.read(first);
        progress.read(all.count(), set.total());
        if (set.pages() > 1) {
            Iterator<Callable<PageItems>> pages = IntStream.rangeClosed(2, set.pages())
                    .<Callable<PageItems>>mapToObj(number -> () -> ItemReader.read(client.page(set, number)))
                    .iterator();
            lanes.runAll(pages, deadline, page -> {
                all.add(page);
                progress.read(all.count(), set.total());
            });
        }
        if (all.count() != set.total()) {
            throw FeedTrouble.wrong(
                    Refusal.INCOMPLETE,
                    "the feed at " + settings.host() + " announced " + set.total() + " records and sent " + all.count()
                            + "; try again, then ask its makers");
        }
        return all;
    }
}
