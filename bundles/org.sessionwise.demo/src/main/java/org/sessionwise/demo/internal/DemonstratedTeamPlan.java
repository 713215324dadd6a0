package org.sessionwise.demo.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.SpaTariffs;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.demo.internal.trust.AgreedTeamPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a team plan and a tariff for the made-up trust, where nobody has written one yet. */
@Component(service = DemonstratedTeamPlan.class, immediate = true)
public final class DemonstratedTeamPlan {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstratedTeamPlan.class);
    private static final Actor DEMONSTRATION = new Actor("demonstration");

    private final ExecutorService thread;

    @Activate
    public DemonstratedTeamPlan(
            @Reference(name = "demonstration") Demonstration demonstration,
            @Reference(name = "plans", target = "(" + TeamPlans.DEPARTMENT + "=" + AgreedTeamPlan.DEPARTMENT + ")")
                    TeamPlans plans,
            @Reference(name = "tariffs") SpaTariffs tariffs) {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "sessionwise-demo-team-plan");
            made.setDaemon(true);
            return made;
        });
        if (demonstration.rota().isEmpty()) {
            thread.execute(() -> write(plans, tariffs));
        }
        thread.shutdown();
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    private static void write(TeamPlans plans, SpaTariffs tariffs) {
        try {
            if (plans.find(AgreedTeamPlan.TEAM, AgreedTeamPlan.YEAR).isEmpty()) {
                plans.save(
                        AgreedTeamPlan.TEAM,
                        AgreedTeamPlan.YEAR,
                        AgreedTeamPlan.content(),
                        TeamPlan.State.AGREED,
                        0,
                        DEMONSTRATION);
            }
            if (tariffs.all().isEmpty()) {
                tariffs.save(AgreedTeamPlan.TARIFF_FROM, AgreedTeamPlan.tariff(), 0, DEMONSTRATION);
            }
        } catch (NoAnswerException | ChangedMeanwhileException | RuntimeException e) {
            LOG.debug("the team plan of the demonstration is left out", e);
        }
    }
}
