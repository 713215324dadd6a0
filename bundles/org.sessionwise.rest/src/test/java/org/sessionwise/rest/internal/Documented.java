package org.sessionwise.rest.internal;

import com.fasterxml.jackson.databind.JsonNode;

/** The judge of answers, for tests of the packages below. */
public final class Documented {

    private Documented() {}

    /** Fails unless a value fits a named schema of the document. */
    public static void check(String schema, JsonNode value) {
        Contract.checkSchema(Contract.schema(schema), value);
    }
}
