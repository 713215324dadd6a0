package org.sessionwise.rest.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    /** One name that no text may hold must not take a whole department's figures away. */
    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ud83da", "a\ude00b", "\ude00", "\u0000\u001b[31m\u2028\u202e</script>"})
    void whateverAHostCallsSomebodyCanBeWrittenAndReadAgain(String name) throws Exception {
        byte[] written = Json.bytes(List.of(name, "next"));

        List<?> read = new ObjectMapper().readValue(written, List.class);
        assertEquals("next", read.get(1));
        assertEquals(name.length(), ((String) read.get(0)).length());
    }
}
