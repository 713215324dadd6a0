package org.sessionwise.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line an event: when, level, logger, the number of the request or job if it belongs to one, message. An exception follows,
 * its lines set in. No text that is logged can look like another line, or steer a terminal.
 */
public final class TextLines extends EncoderBase<ILoggingEvent> {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
            .withZone(ZoneId.systemDefault());
    private static final String RUN = "run";
    private static final byte[] NOTHING = {};

    private final ThrowableProxyConverter exceptions = new ThrowableProxyConverter();

    @Override
    public void start() {
        exceptions.setContext(getContext());
        exceptions.start();
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        exceptions.stop();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        text.append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())));
        text.append(String.format(" %-5s ", event.getLevel()));
        text.append(safe(event.getLoggerName())).append(' ');
        String run = event.getMDCPropertyMap().get(RUN);
        if (run != null) {
            text.append(safe(run)).append(' ');
        }
        text.append(safe(String.valueOf(event.getFormattedMessage()))).append('\n');
        exceptions.convert(event).lines().forEach(line -> text.append("    ")
                .append(safe(line.strip()))
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String safe(String text) {
        return UNSAFE.matcher(text).replaceAll(" ");
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
