package org.sessionwise.operation.internal.setup;

import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.host.spi.Department;
import org.sessionwise.operation.internal.health.LastPulls;
import org.sessionwise.operation.internal.part.PlanParts;

/** Where job plans come from, and what is switched on. */
final class SourceItems {

    private static final int LOOK_BACK = 200;

    private SourceItems() {}

    static SetupItem source(PlanParts parts) throws NoAnswerException {
        List<PlanSource> sources = parts.pulls().sources();
        return sources.isEmpty()
                ? Items.toDo(
                        "source",
                        "No source of job plans is connected: configure one, or upload a file.",
                        Items.at("imports"))
                : Items.done(
                        "source",
                        "Job plans come from "
                                + Says.list(
                                        sources.stream().map(PlanSource::title).toList()) + ".");
    }

    static SetupItem firstPull(PlanParts parts) throws NoAnswerException {
        List<PlanSource> sources = parts.pulls().sources();
        List<PullReport> recent = parts.pulls().recent(LOOK_BACK);
        List<String> never = sources.stream()
                .filter(source -> LastPulls.of(source, recent).fresh().isEmpty())
                .map(PlanSource::title)
                .toList();
        if (sources.isEmpty()) {
            return Items.toDo("firstPull", "There is no source to pull from yet.", Items.at("imports"));
        }
        return never.isEmpty()
                ? Items.done("firstPull", "Job plans were pulled from every source.")
                : Items.toDo("firstPull", "Nothing was pulled yet from: " + Says.list(never) + ".", Items.at("data"));
    }

    static SetupItem capabilities(Facts facts, PlanParts parts) throws NoAnswerException {
        List<Department> off = new ArrayList<>();
        for (Department department : facts.people().keySet()) {
            if (parts.capabilities().enabled(department.id()).isEmpty()) {
                off.add(department);
            }
        }
        int all = facts.people().size();
        if (off.isEmpty()) {
            return Items.done(
                    "capabilities",
                    "Something is switched on for "
                            + (all == 1 ? "your department." : "each of " + all + " departments."));
        }
        String says = "Nothing is switched on for: "
                + Says.list(off.stream().map(Department::name).toList()) + ".";
        return off.size() == all
                ? Items.toDo("capabilities", says, Items.at("administration", off.get(0)))
                : Items.attention("capabilities", says, Items.at("administration", off.get(0)));
    }
}
