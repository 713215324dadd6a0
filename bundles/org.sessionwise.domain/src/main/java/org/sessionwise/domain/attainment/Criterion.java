package org.sessionwise.domain.attainment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.RuleSource;

/** One thing that must hold for a standard to be met, as a catalogue says it. */
public final class Criterion {

    /** Where it is decided. */
    public enum Reach {
        /** Once for the trust; departments and teams inherit it by name. */
        TRUST,
        /**
         * Of each team; wider scopes are as their teams are, and a group of a team is as the team is but for what is put forward
         * for the group alone, what is counted of people, and what rests on other criteria.
         */
        TEAM,
        /** Of the people in whatever scope is asked for. */
        PEOPLE
    }

    /** How it is decided. */
    public enum Means {
        /** From data alone. */
        COMPUTED,
        /** Data show facts, and a person attests the rest. */
        PART,
        /** A person attests it, with evidence; never by itself. */
        ATTESTED
    }

    private final CriterionId id;
    private final String wording;
    private final RuleSource source;
    private final Decision decision;
    private final Set<String> attestedBy;
    private final String condition;

    private record Decision(Reach reach, Means means, String rule, List<Setting> settings, List<CriterionId> restsOn) {

        private Decision {
            settings = List.copyOf(settings);
            restsOn = List.copyOf(restsOn);
        }
    }

    private Criterion(
            CriterionId id,
            String wording,
            RuleSource source,
            Decision decision,
            Set<String> attestedBy,
            String condition) {
        this.id = Objects.requireNonNull(id, "id");
        this.wording = Objects.requireNonNull(wording, "wording");
        this.source = Objects.requireNonNull(source, "source");
        this.decision = decision;
        this.attestedBy = Set.copyOf(attestedBy);
        this.condition = Objects.requireNonNull(condition, "condition");
    }

    /**
     * Returns a criterion.
     *
     * @param wording ours, short
     * @param source the clause it comes from
     * @param rule the name of what decides it, such as {@code share-of-people}; the rules are listed in the catalogue's schema
     */
    public static Criterion of(
            CriterionId id,
            String wording,
            RuleSource source,
            Reach reach,
            Means means,
            String rule,
            List<Setting> settings) {
        return new Criterion(id, wording, source, new Decision(reach, means, rule, settings, List.of()), Set.of(), "");
    }

    /** Returns it with the roles that may attest it; empty means whoever may write evidence of the scope. */
    public Criterion attestedBy(Set<String> roles) {
        return new Criterion(id, wording, source, decision, roles, condition);
    }

    /** Returns it as conditional: the words say when it does not arise. */
    public Criterion onlyIf(String words) {
        return new Criterion(id, wording, source, decision, attestedBy, words);
    }

    /** Returns it with other settings. */
    public Criterion with(List<Setting> settings) {
        return new Criterion(
                id,
                wording,
                source,
                new Decision(decision.reach(), decision.means(), decision.rule(), settings, decision.restsOn()),
                attestedBy,
                condition);
    }

    /** Returns it as resting on others, which stand before it in the catalogue: its rule sees their verdicts in the same scope. */
    public Criterion restingOn(List<CriterionId> others) {
        return new Criterion(
                id,
                wording,
                source,
                new Decision(decision.reach(), decision.means(), decision.rule(), decision.settings(), others),
                attestedBy,
                condition);
    }

    public CriterionId id() {
        return id;
    }

    public String wording() {
        return wording;
    }

    public RuleSource source() {
        return source;
    }

    public Reach reach() {
        return decision.reach();
    }

    public Means means() {
        return decision.means();
    }

    public String rule() {
        return decision.rule();
    }

    public List<Setting> settings() {
        return decision.settings();
    }

    /** Returns the criteria whose verdicts it rests on, in order; empty for most. */
    public List<CriterionId> restsOn() {
        return decision.restsOn();
    }

    /** Returns the value of a setting; empty if it has none of that name. */
    public Optional<Integer> setting(String name) {
        for (Setting setting : settings()) { // asked for very often
            if (setting.name().equals(name)) {
                return Optional.of(setting.value());
            }
        }
        return Optional.empty();
    }

    /** Returns the roles that may attest it, as words; empty means whoever may write evidence of the scope. */
    public Set<String> attestedBy() {
        return attestedBy;
    }

    /** Returns when it arises, in words; empty if always. Where it does not, somebody says so with a reason. */
    public Optional<String> condition() {
        return condition.isEmpty() ? Optional.empty() : Optional.of(condition);
    }
}
