package org.sessionwise.demo.internal.trust;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.Share;
import org.sessionwise.api.teamplan.TeamPlan;

class AgreedTeamPlanTest {

    @Test
    void everybodyInThePlanIsOfTheTeam() throws Exception {
        String staff = new String(
                AgreedTeamPlan.class.getResourceAsStream("staff.txt").readAllBytes(), StandardCharsets.UTF_8);
        Set<String> team = staff.lines()
                .map(line -> line.split("\\|"))
                .filter(cells -> cells.length > 2 && cells[1].strip().equals(AgreedTeamPlan.TEAM.value()))
                .map(cells -> cells[0].strip())
                .collect(Collectors.toSet());

        Stream<String> named = Stream.concat(
                        AgreedTeamPlan.content().outputs().stream()
                                .flatMap(output -> output.deliveredBy().stream())
                                .map(Share::staff),
                        AgreedTeamPlan.content().roles().stream().map(LeadershipRole::holder))
                .map(staffId -> staffId.value());

        assertTrue(named.allMatch(team::contains));
    }

    @Test
    void itCanBeAgreed() {
        TeamPlan.requireMeeting(AgreedTeamPlan.content(), TeamPlan.State.AGREED);
        assertTrue(AgreedTeamPlan.tariff().stream().allMatch(rate -> rate.minutesFor(3) >= rate.minutesFor(1)));
    }
}
