package org.sessionwise.logging;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * One JSON object a line. Logback leaves characters as they are that JSON allows but that some programs end a line at, or that
 * steer a terminal; here they are escaped, too.
 */
public final class JsonLines extends JsonEncoder {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    @Override
    public byte[] encode(ILoggingEvent event) {
        String object = new String(super.encode(event), StandardCharsets.UTF_8).stripTrailing();
        String line = UNSAFE.matcher(object).replaceAll(found -> escaped(found.group()));
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** In the object they can only stand inside a text. The back slash is doubled for the replacement. */
    private static String escaped(String character) {
        StringBuilder escaped = new StringBuilder();
        for (char half : character.toCharArray()) {
            escaped.append(String.format("\\\\u%04x", (int) half));
        }
        return escaped.toString();
    }
}
