package org.sessionwise.host.optaweb.fake;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Something that goes wrong with requests of one kind, from the first on unless a later one is meant. Method and path are
 * patterns.
 */
public final class Trouble {

    private static final Consumer<FakeOptaWeb> NOTHING = fake -> {};
    private static final long POLL_MILLIS = 20;

    static final Trouble NONE = new Trouble("none", "none", null, "");

    private final String method;
    private final String path;
    private final FakeAnswer answer;
    private final String way;
    private final AtomicInteger passed = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private int sparing;
    private int most = Integer.MAX_VALUE;
    private Consumer<FakeOptaWeb> before = NOTHING;
    private Consumer<FakeOptaWeb> after = NOTHING;

    private Trouble(String method, String path, FakeAnswer answer, String way) {
        this.method = method;
        this.path = path;
        this.answer = answer;
        this.way = way;
    }

    /** The request is done and never answered. */
    public static Trouble silence(String method, String path) {
        return new Trouble(method, path, null, "silent");
    }

    /** The answer ends in the middle. */
    public static Trouble half(String method, String path) {
        return new Trouble(method, path, null, "half");
    }

    /** The request is not done; this is the answer. */
    public static Trouble status(String method, String path, int status) {
        return new Trouble(method, path, FakeAnswer.failure(status, "generic", "a person's name"), "");
    }

    /** The request is not done; something else than JSON, or other JSON, is the answer. */
    public static Trouble body(String method, String path, String body) {
        return new Trouble(method, path, FakeAnswer.text(200, "application/json", body), "");
    }

    /** Somebody does something right before the request is done. */
    public static Trouble before(String method, String path, Consumer<FakeOptaWeb> what) {
        Trouble trouble = new Trouble(method, path, null, "");
        trouble.before = what;
        return trouble;
    }

    /** Somebody does something between the request and its answer. */
    public static Trouble after(String method, String path, Consumer<FakeOptaWeb> what) {
        Trouble trouble = new Trouble(method, path, null, "");
        trouble.after = what;
        return trouble;
    }

    /** Does something before, besides. */
    public Trouble and(Consumer<FakeOptaWeb> what) {
        before = what;
        return this;
    }

    /** Leaves so many requests alone first. */
    public Trouble sparing(int requests) {
        sparing = requests;
        return this;
    }

    /** Ends after so many requests. */
    public Trouble times(int requests) {
        most = requests;
        return this;
    }

    boolean takes(String asked, String at) {
        if (!asked.matches(method) || !at.matches(path)) {
            return false;
        }
        int number = passed.getAndIncrement();
        return number >= sparing && number - sparing < most;
    }

    void before(FakeOptaWeb fake) {
        before.accept(fake);
    }

    void after(FakeOptaWeb fake) {
        after.accept(fake);
    }

    /** Returns what is answered in place of the product; null if the product answers. */
    FakeAnswer replaced() {
        return answer;
    }

    boolean silent() {
        return way.equals("silent");
    }

    boolean half() {
        return way.equals("half");
    }

    void end() {
        end.countDown();
    }

    void awaitEnd(CountDownLatch closing) {
        try {
            while (closing.getCount() > 0 && !end.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                // until either
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
