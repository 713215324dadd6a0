package org.sessionwise.rest.internal.export;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.api.sheet.CellText;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.rest.internal.json.Digests;

/**
 * One person's planned and rostered sessions as iCalendar (RFC 5545). Times are in UTC, so that a calendar needs no rules of a zone and
 * the night on which clocks change is as long as it is. What is planned blocks no time; what is rostered does. Nobody but the person is
 * told of.
 */
public final class SessionCalendar {

    /** What calendars are served as. */
    public static final String MEDIA_TYPE = "text/calendar";

    private static final String PRODUCT = "-//Sessionwise//Sessions 1//EN";

    private final ICalendar calendar = new ICalendar();
    private final Set<String> written = new LinkedHashSet<>();
    private final String product;
    private final Instant now;

    private SessionCalendar(String product, Instant now) {
        this.product = product;
        this.now = now;
    }

    /**
     * Returns a calendar.
     *
     * @param product the name of the host, part of what makes ids of events differ from those of others
     * @param name what calendars show it as
     * @param now when it was made
     */
    public static byte[] of(PersonFindings findings, String product, String name, Instant now) {
        SessionCalendar calendar = new SessionCalendar(product, now);
        calendar.begin(name);
        findings.findings().forEach(calendar::add);
        findings.excused().forEach(calendar::add);
        return Biweekly.write(calendar.calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private void begin(String name) {
        calendar.setProductId(PRODUCT);
        calendar.setExperimentalProperty("X-WR-CALNAME", CellText.forEyes(name));
    }

    private void add(Finding finding) {
        finding.planned().ifPresent(planned -> addPlanned(finding, planned));
        finding.worked().ifPresent(worked -> addRostered(finding, worked));
    }

    private void add(Excused excused) {
        VEvent event = planned(excused.occurrence());
        event.setDescription(CellText.forEyes("Not planned: " + excused.reason()));
        event.setStatus(Status.cancelled());
        put(event);
    }

    private void addPlanned(Finding finding, Finding.Planned planned) {
        VEvent event = planned(planned);
        event.setDescription(described(finding) + "\nJob plan "
                + CellText.forEyes(planned.plan().value()) + ", version " + planned.version());
        event.setStatus(finding.outcome().credit() == Outcome.Credit.EXCUSED ? Status.cancelled() : Status.tentative());
        put(event);
    }

    private VEvent planned(Finding.Planned planned) {
        VEvent event = event("planned", planned.id(), planned.period());
        event.setSummary("Planned: " + CellText.forEyes(planned.activityName()));
        event.addCategories("Planned", planned.category().name());
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private void addRostered(Finding finding, Finding.Worked worked) {
        boolean off = isCalledOff(finding.outcome());
        VEvent event = event("rostered", worked.id().value(), worked.period());
        event.setSummary("Rostered: " + title(finding, worked.duty()));
        event.addCategories("Rostered");
        event.setDescription(described(finding) + "\nRoster entry "
                + CellText.forEyes(worked.id().value()));
        event.setStatus(off ? Status.cancelled() : Status.confirmed());
        event.setTransparency(off ? Transparency.transparent() : Transparency.opaque());
        put(event);
    }

    /** The plan's name of what is done, where it is what is done; else the roster's. */
    private static String title(Finding finding, DutyCode duty) {
        return CellText.forEyes(finding.planned()
                .filter(planned -> planned.duty().filter(duty::equals).isPresent())
                .map(Finding.Planned::activityName)
                .orElse(duty.value()));
    }

    private static boolean isCalledOff(Outcome outcome) {
        return switch (outcome) {
            case CANCELLED, CANCELLED_BY_PERSON, CANCELLED_WITH_NOTICE, CANCELLED_AT_SHORT_NOTICE, BY_COLLEAGUE -> true;
            default -> false;
        };
    }

    private static String described(Finding finding) {
        return Words.of(finding.outcome()) + ": "
                + Words.meaning(finding.outcome().credit()) + " (" + CellText.forEyes(finding.rule()) + ")";
    }

    /** The same occurrence has the same id whenever it is asked for; the id tells nothing. */
    private VEvent event(String kind, String id, Period period) {
        VEvent event = new VEvent();
        String unique = String.join("\n", product, kind, id);
        event.setUid(Digests.of(unique.getBytes(StandardCharsets.UTF_8)) + "@sessionwise");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(period.start()));
        event.setDateEnd(Date.from(period.end()));
        return event;
    }

    private void put(VEvent event) {
        if (written.add(event.getUid().getValue())) {
            calendar.addEvent(event);
        }
    }
}
