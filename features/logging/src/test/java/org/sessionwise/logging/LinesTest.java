package org.sessionwise.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product's own configuration, with texts made to look like lines of the log. */
class LinesTest {

    private static final Path CONFIGURATION = Path.of("..", "felix", "run", "logback.xml");
    private static final String SWITCH = "sessionwise.log";
    private static final Pattern ANY_LINE_END =
            Pattern.compile("[\\n\\r\\u000b\\f\\u001c-\\u001e\\u0085\\u2028\\u2029]");
    private static final Pattern START = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*|\\{.*", Pattern.DOTALL);
    private static final List<String> PIECES = List.of(
            "\n",
            "\r",
            "\r\n",
            "\u001b[2J",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u000b",
            "\f",
            "\u0000",
            "\u202e",
            "\u009b",
            "2026-03-02T12:00:00.000Z ERROR org.sessionwise forged",
            "{\"level\":\"ERROR\"}",
            "\"",
            "\\",
            "\\u000a",
            "{}",
            "\ud83d\ude00",
            "\ud83d",
            "Smith",
            "O'Brien",
            " ",
            "\t",
            "%n",
            "${x}");

    private final LoggerContext context = new LoggerContext();

    @AfterEach
    void stop() {
        context.stop();
        System.clearProperty(SWITCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "json"})
    void noneOf10000MadeUpNamesMakesALine(String kind) throws Exception {
        OutputStreamAppender<ILoggingEvent> appender = configured(kind);
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            String name = name(random);
            LoggingEvent event = event("a plan of {} was read", name, null);

            String line = encoded(appender, event);

            assertTrue(line.endsWith("\n"), line);
            String rest = line.substring(0, line.length() - 1);
            assertTrue(!ANY_LINE_END.matcher(rest).find(), () -> "two lines: " + rest);
            assertTrue(rest.chars().noneMatch(c -> c == 0x1b || c == 0x9b || c == 0x202e), () -> "steers: " + rest);
            assertTrue(START.matcher(rest).matches(), rest);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void noExceptionMakesALineThatLooksLikeAnEvent(String kind) throws Exception {
        OutputStreamAppender<ILoggingEvent> appender = configured(kind);
        Random random = new Random(8);
        for (int i = 0; i < 1_000; i++) {
            Throwable cause = new IllegalStateException(name(random), new IllegalArgumentException(name(random)));

            String lines = encoded(appender, event("failed", "", cause));

            long events =
                    lines.lines().filter(line -> START.matcher(line).matches()).count();
            assertEquals(1, events, lines);
        }
    }

    @Test
    void jsonTellsWhatWasMeantAndWhichRun() throws Exception {
        OutputStreamAppender<ILoggingEvent> appender = configured("json");
        LoggingEvent event = event("a plan of {} was read", "one\ntwo\u2028three\"\\", null);

        JsonNode read = new ObjectMapper().readTree(encoded(appender, event));

        assertEquals(
                "a plan of one\ntwo\u2028three\"\\ was read",
                read.path("formattedMessage").asText());
        assertEquals("WARN", read.path("level").asText());
        assertEquals("0123abcd", read.at("/mdc/run").asText());
    }

    @Test
    void textTellsTheRun() {
        String line = encoded(configured("text"), event("a plan was read", "", null));

        assertTrue(line.contains(" WARN  org.sessionwise.test 0123abcd a plan was read\n"), line);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            name.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x3000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return name.toString();
    }

    private LoggingEvent event(String message, String argument, Throwable thrown) {
        LoggingEvent event = new LoggingEvent(
                "", context.getLogger("org.sessionwise.test"), Level.WARN, message, thrown, new Object[] {argument});
        event.setMDCPropertyMap(Map.of("run", "0123abcd"));
        return event;
    }

    private static String encoded(OutputStreamAppender<ILoggingEvent> appender, ILoggingEvent event) {
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    private OutputStreamAppender<ILoggingEvent> configured(String kind) {
        if (!kind.isEmpty()) {
            System.setProperty(SWITCH, kind);
        }
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(CONFIGURATION.toFile());
        } catch (JoranException e) {
            throw new AssertionError(e);
        }
        Appender<ILoggingEvent> only =
                context.getLogger("ROOT").iteratorForAppenders().next();
        assertEquals(kind.isEmpty() ? "text" : kind, only.getName());
        return (OutputStreamAppender<ILoggingEvent>) only;
    }
}
