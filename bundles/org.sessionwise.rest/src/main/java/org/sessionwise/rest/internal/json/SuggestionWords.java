package org.sessionwise.rest.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.api.suggestion.AppliedSuggestion.Content;
import org.sessionwise.api.suggestion.Suggestion;
import org.sessionwise.api.suggestion.SuggestionSheet;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** Tells suggestions in sentences, with the names that the host has for people, teams and duties. */
public final class SuggestionWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Map<StaffId, StaffMember> people;
    private final Map<TeamId, String> teams;
    private final Map<DutyCode, String> duties;
    private final ZoneId zone;

    /**
     * Takes the host's names.
     *
     * @param people whom the user may see
     * @param duties empty if the host does not tell
     */
    public SuggestionWords(
            Map<StaffId, StaffMember> people, List<Team> teams, Optional<List<Duty>> duties, ZoneId zone) {
        this.people = people;
        this.teams = teams.stream().collect(Collectors.toMap(Team::id, Team::name));
        this.duties = duties.orElse(List.of()).stream().collect(Collectors.toMap(Duty::code, Duty::name));
        this.zone = zone;
    }

    String of(Suggestion suggestion, SuggestionSheet sheet) {
        return of(new Content(
                suggestion.kind(),
                sheet.staff(),
                sheet.gap().date(),
                suggestion.staff(),
                suggestion.duty(),
                suggestion.period(),
                Optional.empty()));
    }

    /** Returns what is done, as an order: {@code Put Amy Archer on the roster for Clinic, Monday 1 June 2026, 09:00 to 13:00.} */
    public String of(Content content) {
        String name = people.get(content.staff()).displayName();
        String work = duty(content.duty()) + ", " + time(content.period());
        return switch (content.kind()) {
            case OWN_SESSION -> "Put " + name + " on the roster for " + work + ".";
            case MOVE -> "Put " + name + " on the roster for " + work + ", moved from " + day(content.date()) + ".";
            case COLLEAGUE ->
                "Put " + name + " on the roster for " + work + ", in the place of "
                        + people.get(content.gap()).displayName() + ".";
        };
    }

    String duty(DutyCode code) {
        return duties.getOrDefault(code, code.value());
    }

    String team(TeamId team) {
        return teams.getOrDefault(team, team.value());
    }

    String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).toOffsetDateTime());
    }

    private String time(Period period) {
        return day(period.startDate(zone)) + ", " + CLOCK.format(period.start().atZone(zone)) + " to "
                + CLOCK.format(period.end().atZone(zone));
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }
}
