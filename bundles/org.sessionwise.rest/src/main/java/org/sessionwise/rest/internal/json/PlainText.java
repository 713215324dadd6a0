package org.sessionwise.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads texts; refuses control characters and halves of Unicode characters, which databases and hosts choke on. */
final class PlainText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        boolean plain = text == null
                || text.codePoints()
                        .map(Character::getType)
                        .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
        if (!plain) {
            throw JsonMappingException.from(parser, "control characters or broken Unicode");
        }
        return text;
    }
}
