package org.sessionwise.attainment.internal.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.attainment.internal.trust.TextLimit;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.EvidenceKind;

/** What people may put forward. Refuses with the field, what was expected and what to do. */
final class ContentChecks {

    private static final int LINK = 2_000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    /** What happened, or did not, by a day: it cannot be put forward before. */
    private static final Set<EvidenceKind> PAST =
            EnumSet.of(EvidenceKind.MEETING, EvidenceKind.REPORT, EvidenceKind.DISPUTE, EvidenceKind.DATA_REQUEST);

    private final Criteria criteria;
    private final LocalDate today;

    ContentChecks(Criteria criteria, LocalDate today) {
        this.criteria = criteria;
        this.today = today;
    }

    void require(EvidenceContent content) throws EvidenceRefusedException {
        requireKind(content);
        ScopeChecks.require(content);
        requireTexts(content);
        requireDays(content);
        requireLink(content.link());
        requireCriteria(content);
    }

    private static void requireKind(EvidenceContent content) throws EvidenceRefusedException {
        switch (content.kind()) {
            case LIVE ->
                throw new EvidenceRefusedException(
                        "kind", "Live data speak for themselves. Choose what you have: a document, a meeting, a role.");
            case SAMPLE ->
                throw new EvidenceRefusedException(
                        "kind", "A sample that can be drawn again was expected. Draw it under consistency sampling.");
            case MEETING, REPORT ->
                requireAny(
                        "topics",
                        content.topics(),
                        "The body that met, or who was reported to, was expected. Choose one.");
            case DOES_NOT_ARISE ->
                requireAny(
                        "criteria",
                        content.criteria(),
                        "The criterion that does not arise was expected. Choose at least one.");
            default -> {
                // a title and a day are enough
            }
        }
    }

    private static void requireAny(String field, Set<?> values, String message) throws EvidenceRefusedException {
        if (values.isEmpty()) {
            throw new EvidenceRefusedException(field, message);
        }
    }

    private static void requireTexts(EvidenceContent content) throws EvidenceRefusedException {
        TextLimit.requireLine("title", content.title(), TextLimit.LINE);
        TextLimit.requireLine("owner", content.owner(), TextLimit.LINE);
        TextLimit.requireLines("notes", content.notes(), TextLimit.NOTES);
        TextLimit.requireWords("topics", content.topics());
        TextLimit.requireWords("roles", content.roles());
        AttainmentScope scope = content.scope();
        for (Optional<?> part : new Optional<?>[] {scope.department(), scope.team(), scope.group()}) {
            TextLimit.requireLine("scope", part.map(Object::toString).orElse(""), TextLimit.LINE);
        }
    }

    private void requireDays(EvidenceContent content) throws EvidenceRefusedException {
        requireWithin("on", content.on());
        if (content.until().isPresent()) {
            requireWithin("until", content.until().get());
        }
        if (PAST.contains(content.kind()) && content.on().isAfter(today)) {
            throw new EvidenceRefusedException(
                    "on", "A day until today was expected: this has not happened yet. Record it once it has.");
        }
        if (content.kind() == EvidenceKind.POLICY && content.on().isAfter(today)) {
            throw new EvidenceRefusedException(
                    "on", "The day it was approved was expected, until today. Record it once it is approved.");
        }
    }

    private static void requireWithin(String field, LocalDate day) throws EvidenceRefusedException {
        if (day.isBefore(EARLIEST) || !day.isBefore(LATEST)) {
            throw new EvidenceRefusedException(
                    field, "A day from " + EARLIEST + " until 2099 was expected, not " + day + ". Correct the year.");
        }
    }

    private static void requireLink(String link) throws EvidenceRefusedException {
        TextLimit.requireLine("link", link, LINK);
        if (!link.isEmpty() && !isHttps(link)) {
            throw new EvidenceRefusedException(
                    "link",
                    "An address that begins with https:// was expected, without a name or password in it. Correct or"
                            + " leave it out.");
        }
    }

    private static boolean isHttps(String link) {
        try {
            URI address = new URI(link);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void requireCriteria(EvidenceContent content) throws EvidenceRefusedException {
        for (CriterionId id : content.criteria()) {
            boolean isConditional = criteria.require(id).condition().isPresent();
            if (content.kind() == EvidenceKind.DOES_NOT_ARISE && !isConditional) {
                throw new EvidenceRefusedException(
                        "criteria",
                        "A criterion that the standard asks for only on a condition was expected; " + id
                                + " always arises. Leave it out.");
            }
        }
    }
}
