package org.sessionwise.domain.attainment;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A national standard as data: levels, their standards and the criteria of each. One edition; another one is another catalogue. */
public final class Catalogue {

    private final String id;
    private final String title;
    private final String edition;
    private final List<Level> levels;

    private Catalogue(String id, String title, String edition, List<Level> levels) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = Objects.requireNonNull(title, "title");
        this.edition = Objects.requireNonNull(edition, "edition");
        this.levels = List.copyOf(levels);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < this.levels.size(); i++) {
            if (this.levels.get(i).number() != i) {
                throw new IllegalArgumentException("levels go up one by one from 0");
            }
        }
        criteria().stream()
                .filter(one -> !seen.add(one.id().value()))
                .findFirst()
                .ifPresent(twice -> {
                    throw new IllegalArgumentException("criterion " + twice.id() + " stands twice");
                });
    }

    /**
     * Returns a catalogue.
     *
     * @param id such as {@code e-job-planning-2019-06}
     * @param edition as the document dates itself, such as {@code June 2019}
     * @param levels from 0 upwards, without a gap
     */
    public static Catalogue of(String id, String title, String edition, List<Level> levels) {
        return new Catalogue(id, title, edition, levels);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String edition() {
        return edition;
    }

    /** Returns the levels from 0 upwards. */
    public List<Level> levels() {
        return levels;
    }

    /** Returns all criteria, in the order of the document. */
    public List<Criterion> criteria() {
        return levels.stream()
                .flatMap(level -> level.standards().stream())
                .flatMap(standard -> standard.criteria().stream())
                .toList();
    }

    public Optional<Criterion> criterion(CriterionId wanted) {
        return criteria().stream().filter(one -> one.id().equals(wanted)).findFirst();
    }
}
