package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.sessionwise.rest.internal.json.RequestJson;

class ParametersTest {

    @Test
    void aRequestThatBreaksOffIsTheClientsMatter() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        Problem problem = assertThrows(Problem.class, () -> Parameters.body(broken, RequestJson.Pull.class));

        assertEquals(400, problem.getResponse().getStatus());
    }
}
