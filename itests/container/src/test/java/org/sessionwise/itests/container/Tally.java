package org.sessionwise.itests.container;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How requests were answered. Guarded by whoever holds it. */
final class Tally {

    private static final int ENOUGH = 5;

    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int answered;
    private int dropped;

    void count(String path, HttpResponse<String> answer) {
        AnswerKind kind = AnswerKind.of(answer);
        add(kind.name().toLowerCase(Locale.ROOT) + " " + answer.statusCode());
        if (kind == AnswerKind.DROPPED) {
            dropped++;
        }
        if (kind == AnswerKind.WRONG) {
            tell(path + " " + answer.statusCode() + " " + answer.body());
        }
    }

    /** No answer, not all of it, or none in time. */
    void broken(String path, IOException e) {
        add("broken");
        tell(path + " " + e);
    }

    int answered() {
        return answered;
    }

    int dropped() {
        return dropped;
    }

    /** Some of those that were neither whole nor refused plainly; empty if there were none. */
    List<String> wrong() {
        return wrong;
    }

    private void add(String kind) {
        kinds.merge(kind, 1, Integer::sum);
        answered++;
    }

    private void tell(String what) {
        if (wrong.size() < ENOUGH) {
            wrong.add(what.substring(0, Math.min(what.length(), 600)));
        }
    }

    @Override
    public String toString() {
        return kinds.toString();
    }
}
