package org.sessionwise.itests.benchmark.engine;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Engines that take turns in one process, each cell compared among those that follow one rule. */
final class Contest {

    private final List<Engine> engines;
    private final Map<Engine, Figure> best = new LinkedHashMap<>();

    Contest(List<Engine> engines) {
        this.engines = engines;
    }

    /**
     * Runs so many rounds, each contender once in each, and returns the best of each.
     *
     * @throws IllegalStateException if a cell is not the same for all that follow the same rule
     */
    List<Figure> run(int rounds) throws SQLException {
        for (int round = 0; round < rounds; round++) {
            Map<Rule, Figures> first = new EnumMap<>(Rule.class);
            for (Engine engine : engines) {
                best.merge(engine, measured(engine), Figure::leastOf);
                Figures figures = engine.figures();
                requireEqual(engine, first.putIfAbsent(engine.rule(), figures), figures);
            }
            requireSameRows(first);
        }
        return List.copyOf(best.values());
    }

    private static Figure measured(Engine engine) throws SQLException {
        long wall = System.nanoTime();
        long cpu = engine.cpuNanos();
        engine.run();
        cpu = engine.cpuNanos() - cpu;
        wall = System.nanoTime() - wall;
        return new Figure(engine.title(), engine.rule(), cpu, wall);
    }

    private static void requireEqual(Engine engine, Figures first, Figures figures) {
        long differing = first == null ? 0 : first.differingFrom(figures);
        if (differing > 0) {
            throw new IllegalStateException(
                    differing + " of " + figures.size() + " cells of " + engine.title() + " differ");
        }
    }

    private static void requireSameRows(Map<Rule, Figures> first) {
        Figures simple = first.get(Rule.SIMPLE);
        first.forEach((rule, figures) -> {
            if (!simple.countsSameRowsAs(figures) || (rule != Rule.NONE && figures.matched() == 0)) {
                throw new IllegalStateException("not the same rows are counted by the rule: " + rule);
            }
        });
    }
}
