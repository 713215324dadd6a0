package org.sessionwise.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads texts of several lines; refuses what {@link PlainText} refuses but for the ends of lines, which become one character. */
final class PlainLines extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    PlainLines() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        String lines = text == null ? null : text.replace("\r\n", "\n").replace('\r', '\n');
        boolean plain = lines == null
                || lines.codePoints()
                        .filter(character -> character != '\n')
                        .map(Character::getType)
                        .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
        if (!plain) {
            throw JsonMappingException.from(parser, "control characters or broken Unicode");
        }
        return lines;
    }
}
