package org.sessionwise.domain.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.domain.DateRange;

/** Reads the terms of {@code contracts.txt}, whose head says how it is written. */
final class ContractText {

    private static final Pattern HEAD = Pattern.compile("\\[(\\w+) (\\S+?)\\.\\.(\\S*)]");
    private static final Pattern LINE = Pattern.compile("([\\w -]+?)\\s*=\\s*(.+)");

    private final List<ContractTerms> terms = new ArrayList<>();
    private String code = "";
    private DateRange inForce = DateRange.startingOn(LocalDate.MIN);
    private Map<String, String> values = new LinkedHashMap<>();

    private ContractText() {}

    static List<ContractTerms> shipped() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                ContractText.class.getResourceAsStream("contracts.txt"), StandardCharsets.UTF_8))) {
            return read(in.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("contracts.txt cannot be read", e);
        }
    }

    static List<ContractTerms> read(List<String> lines) {
        ContractText text = new ContractText();
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(text::line);
        text.end();
        return List.copyOf(text.terms);
    }

    private void line(String line) {
        Matcher head = HEAD.matcher(line);
        if (head.matches()) {
            end();
            code = head.group(1);
            inForce = days(head.group(2), head.group(3));
            return;
        }
        Matcher value = LINE.matcher(line);
        if (!value.matches() || values.put(value.group(1), value.group(2)) != null) {
            throw new IllegalArgumentException("not a value, or the second of its kind: " + line);
        }
    }

    private void end() {
        if (!values.isEmpty()) {
            terms.add(new TermsText(code, values).terms(inForce));
            values = new LinkedHashMap<>();
        }
    }

    private static DateRange days(String first, String last) {
        LocalDate from = LocalDate.parse(first);
        return last.isEmpty()
                ? DateRange.startingOn(from)
                : new DateRange(from, LocalDate.parse(last).plusDays(1));
    }
}
