package org.sessionwise.host.reference.internal.web;

import java.util.Map;

/**
 * What goes back.
 *
 * @param body a record, list or map; empty text for no body at all
 */
record Reply(int status, Object body, Map<String, String> headers) {

    static final Reply DONE = new Reply(204, "", Map.of());

    static Reply of(Object body) {
        return new Reply(200, body, Map.of());
    }

    static Reply made(Object body) {
        return new Reply(201, body, Map.of());
    }

    Reply with(String header, String value) {
        return new Reply(status, body, Map.of(header, value));
    }
}
