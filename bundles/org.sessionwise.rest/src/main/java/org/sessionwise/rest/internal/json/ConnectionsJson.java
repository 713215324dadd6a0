package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.api.operation.Connection;
import org.sessionwise.api.operation.ConnectionTest;

/** What the product talks to. */
public record ConnectionsJson(List<ConnectionJson> connections) {

    /** One of them; what its last test found is {@code null} until there was one. */
    public record ConnectionJson(
            String id, String kind, String title, String state, String testedAt, Long millis, String says) {

        private static ConnectionJson of(Connection one) {
            return new ConnectionJson(
                    one.id(),
                    CamelCase.of(one.kind()),
                    one.title(),
                    one.last().map(test -> test.ok() ? "good" : "failing").orElse(null),
                    one.last().map(test -> test.at().toString()).orElse(null),
                    one.last().map(test -> test.took().toMillis()).orElse(null),
                    one.last().map(ConnectionTest::says).orElse(null));
        }
    }

    /** What a test found. */
    public record TestJson(boolean ok, long millis, String says) {

        public static TestJson of(ConnectionTest test) {
            return new TestJson(test.ok(), test.took().toMillis(), test.says());
        }
    }

    public static ConnectionsJson of(List<Connection> all) {
        return new ConnectionsJson(all.stream().map(ConnectionJson::of).toList());
    }
}
