package org.sessionwise.host.tck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;

/** The package-wide rules, for one interface that answers with lists. */
public abstract class AnswersContract extends HostContract {

    private static final int THREADS = 8;
    private static final int ROUNDS = 10;
    private static final Duration SCHEDULING = Duration.ofSeconds(2);

    /** Returns every question of the interface, in words, on a host in which something is arranged to be told. */
    abstract Map<String, Callable<? extends List<?>>> questions() throws Exception;

    /** Returns the questions again, of a department that the host does not know. */
    abstract Map<String, Callable<? extends List<?>>> questionsAboutNowhere() throws Exception;

    @Rule(
            id = "P-1",
            says = "No answer is null or holds null.",
            intent = "Nobody has to look twice at an answer.",
            check = "what the product leaves out; map it to empty or leave it out, too")
    void required_P1_answersHoldNoNull() throws Exception {
        for (Map.Entry<String, Callable<? extends List<?>>> question :
                questions().entrySet()) {
            List<?> answer = question.getValue().call();
            expectThat(answer != null, "a list from " + question.getKey(), "null");
            expectThat(answer.stream().noneMatch(Objects::isNull), "no null in " + question.getKey(), answer);
        }
    }

    @Rule(
            id = "P-2",
            says = "Lists in answers are unmodifiable.",
            intent = "An answer that is kept stays as it was told.",
            check = "return List.copyOf(...) or Stream.toList(), never the list that the adapter goes on using")
    void required_P2_answersAreUnmodifiable() throws Exception {
        for (Map.Entry<String, Callable<? extends List<?>>> question :
                questions().entrySet()) {
            List<?> answer = question.getValue().call();
            expectThat(refuses(() -> answer.add(null)), "add() refused on " + question.getKey(), "a list that grew");
            if (!answer.isEmpty()) {
                expectThat(
                        refuses(() -> Collections.swap(answer, 0, 0)),
                        "set() refused on " + question.getKey(),
                        "a list that can be changed in place");
            }
        }
    }

    @Rule(
            id = "P-3",
            says = "Many threads may ask at once, and each gets the same complete answer.",
            intent = "Sessionwise asks for several departments and users at a time.",
            check = "state shared between calls: parsers, formatters, connections, caches that are filled half way")
    void required_P3_manyThreadsGetTheSameAnswer() throws Exception {
        Map<String, Callable<? extends List<?>>> questions = questions();
        Map<String, List<?>> alone = answers(questions);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<?>>> calls = new ArrayList<>();
            List<List<?>> expected = new ArrayList<>();
            for (int round = 0; round < THREADS * ROUNDS; round++) {
                questions.forEach((words, question) -> {
                    calls.add(question::call);
                    expected.add(alone.get(words));
                });
            }
            List<Future<List<?>>> answers = pool.invokeAll(calls);
            for (int call = 0; call < answers.size(); call++) {
                expect(expected.get(call), came(answers.get(call)));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Rule(
            id = "P-4",
            says = "While the host is down, a call throws HostUnavailableException in time.",
            intent = "\"No answer\" must never look like \"nothing is there\".",
            check = "errors of the wire that end as an empty list, and time-outs longer than MAX_BLOCK_SECONDS in all")
    void required_P4_aHostThatIsDownIsNoAnswer() throws Exception {
        expectNoAnswerUnder(HostUnderTest.Trouble.DOWN);
    }

    @Rule(
            id = "P-4",
            says = "While the host keeps silent, a call throws HostUnavailableException within MAX_BLOCK_SECONDS.",
            intent = "A hung product must not hang Sessionwise.",
            check = "a deadline over the whole call: retries, pages and redirects included")
    void required_P4_aSilentHostIsNoAnswer() throws Exception {
        expectNoAnswerUnder(HostUnderTest.Trouble.SILENT);
    }

    @Rule(
            id = "P-5",
            says = "An answer that breaks off is no answer, never a part.",
            intent = "Half a roster looks like a shortfall that is none.",
            check = "readers that stop at the end of the stream, and pages that are missing")
    void required_P5_halfAnAnswerIsNone() throws Exception {
        expectNoAnswerUnder(HostUnderTest.Trouble.CUT_OFF);
    }

    @Rule(
            id = "P-9",
            says = "A department that the host does not know has nothing.",
            intent = "Departments go while users still look at them.",
            check = "a missing department that ends in an exception, or a filter that is left out")
    void required_P9_anUnknownDepartmentIsEmpty() throws Exception {
        for (Map.Entry<String, Callable<? extends List<?>>> question :
                questionsAboutNowhere().entrySet()) {
            expect(List.of(), question.getValue().call());
        }
    }

    private void expectNoAnswerUnder(HostUnderTest.Trouble trouble) throws Exception {
        Map<String, Callable<? extends List<?>>> questions = questions();
        Map<String, List<?>> before = answers(questions);
        PersonalData names = PersonalData.of(host(), department());
        host().cause(trouble);
        ExecutorService pool = Executors.newFixedThreadPool(questions.size());
        try {
            Instant start = Instant.now();
            Map<String, Future<? extends List<?>>> answers = new TreeMap<>();
            questions.forEach((words, question) -> answers.put(words, pool.submit(question)));
            for (Map.Entry<String, Future<? extends List<?>>> answer : answers.entrySet()) {
                expectNoAnswer(answer.getKey(), answer.getValue(), before.get(answer.getKey()), start, names);
            }
        } finally {
            pool.shutdownNow();
            host().mend();
        }
        expect(before, answers(questions));
    }

    private static Map<String, List<?>> answers(Map<String, Callable<? extends List<?>>> questions) throws Exception {
        Map<String, List<?>> answers = new TreeMap<>();
        for (Map.Entry<String, Callable<? extends List<?>>> question : questions.entrySet()) {
            answers.put(question.getKey(), question.getValue().call());
        }
        return answers;
    }

    private void expectNoAnswer(
            String words, Future<? extends List<?>> answer, List<?> before, Instant start, PersonalData names)
            throws InterruptedException {
        Duration left = Duration.ofSeconds(RosterHost.MAX_BLOCK_SECONDS)
                .plus(SCHEDULING)
                .minus(Duration.between(start, Instant.now()));
        try {
            List<?> told = answer.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
            expectThat(
                    told.equals(before),
                    "HostUnavailableException from " + words + ", or the whole answer from memory",
                    "a list of " + told.size() + ", which is not the answer");
        } catch (ExecutionException e) {
            expectThat(
                    e.getCause() instanceof HostUnavailableException,
                    "HostUnavailableException from " + words,
                    e.getCause().getClass().getName());
            expectThat(
                    names.isAbsentFrom(e.getCause()),
                    "no name or number of a person in the message (P-6)",
                    "a message that holds one, from " + words);
        } catch (TimeoutException e) {
            throw broken(
                    "HostUnavailableException from " + words + " within " + RosterHost.MAX_BLOCK_SECONDS + " s",
                    "no return yet");
        }
    }

    private Object came(Future<List<?>> answer) throws Exception {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw broken(rule(), "the answer that one thread alone gets", "an exception, see the cause", e.getCause());
        }
    }

    private static boolean refuses(Runnable change) {
        try {
            change.run();
            return false;
        } catch (UnsupportedOperationException e) {
            return true;
        }
    }
}
