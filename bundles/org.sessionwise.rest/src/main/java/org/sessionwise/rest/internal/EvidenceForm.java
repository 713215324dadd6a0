package org.sessionwise.rest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.rest.internal.json.AttainmentRequestJson;
import org.sessionwise.rest.internal.json.CamelCase;

/** Reads what clients write about evidence. */
final class EvidenceForm {

    private static final int MOST_WORDS = 50;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTES = 4_000;
    private static final int LONGEST_LINK = 1_000;
    private static final Pattern LINK = Pattern.compile("https://[^\\s/?#@]+([/?#]\\S*)?");
    /** All but what is read from live data. */
    private static final List<EvidenceKind> KINDS = Stream.of(EvidenceKind.values())
            .filter(kind -> kind != EvidenceKind.LIVE)
            .toList();

    private EvidenceForm() {}

    static EvidenceContent content(AttainmentRequestJson.Evidence sent, Catalogue catalogue) {
        LocalDate on = Parameters.day("on", sent.on());
        Set<CriterionId> criteria = new TreeSet<>();
        Form.each(
                "criteria",
                sent.criteria(),
                MOST_WORDS,
                (place, text) -> criteria.add(AttainmentAccess.criterion(place, text, catalogue)));
        EvidenceContent.Builder content = EvidenceContent.of(
                        kind("kind", sent.kind()).orElseThrow(() -> Problem.badParameter("kind", null, kinds())),
                        ScopeQuery.of(sent.scope()),
                        title(sent.title()),
                        on)
                .criteria(criteria)
                .owner(sent.owner() == null || sent.owner().isBlank() ? "" : Form.name("owner", sent.owner()))
                .link(link(sent.link()))
                .notes(notes(sent.notes()))
                .topics(words("topics", sent.topics()))
                .roles(words("roles", sent.roles()));
        until(sent.until(), on).ifPresent(content::until);
        return content.build();
    }

    /** Reads a kind by its name in answers; empty if it is missing. */
    static Optional<EvidenceKind> kind(String name, String text) {
        return Parameters.choice(name, text, KINDS.stream().map(CamelCase::of).toList())
                .map(chosen -> KINDS.stream()
                        .filter(kind -> CamelCase.of(kind).equals(chosen))
                        .findFirst()
                        .orElseThrow());
    }

    private static String kinds() {
        return KINDS.stream().map(CamelCase::of).collect(Collectors.joining(" or "));
    }

    private static String title(String text) {
        String title = Form.words("title", text);
        if (title.length() > LONGEST_TITLE) {
            throw Problem.badParameter("title", text, "a text of " + LONGEST_TITLE + " characters at most, not empty");
        }
        return title;
    }

    /** Reads a day that may be missing; the first on which it no longer holds. */
    static Optional<LocalDate> until(String text, LocalDate from) {
        Optional<LocalDate> until = Optional.ofNullable(text).map(sent -> Parameters.day("until", sent));
        if (until.filter(day -> !from.isBefore(day)).isPresent()) {
            throw Problem.badParameter("until", text, "a day after the one on which it begins");
        }
        return until;
    }

    /** Only what a browser opens safely. */
    private static String link(String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String link = text.strip();
        if (link.length() > LONGEST_LINK || !LINK.matcher(link).matches()) {
            throw Problem.badParameter("link", text, "an address that begins with https://");
        }
        return link;
    }

    private static String notes(String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String notes = text.strip();
        if (notes.length() > LONGEST_NOTES) {
            throw Problem.badParameter("notes", text, "a text of " + LONGEST_NOTES + " characters at most");
        }
        return notes;
    }

    private static Set<String> words(String name, List<String> sent) {
        Set<String> words = new TreeSet<>();
        Form.each(name, sent, MOST_WORDS, (place, word) -> words.add(Form.name(place, word)));
        return words;
    }
}
