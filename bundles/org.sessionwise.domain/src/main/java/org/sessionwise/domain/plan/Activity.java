package org.sessionwise.domain.plan;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessionwise.domain.ActivityCategory;

/** One commitment of a job plan: what is done and when, not how often it came about. */
public final class Activity {

    /** The lowest priority, which is that of an activity of which nothing is said. */
    public static final int LOWEST_PRIORITY = 9;

    private final ActivityId id;
    private final ActivityCode code;
    private final String name;
    private final ActivityCategory category;
    private final Timing timing;
    private final HolidayRule holidayRule;
    private final Terms terms;

    /** What is agreed about it beside what and when. */
    private record Terms(
            String subtype,
            Remuneration remuneration,
            PremiumAs premiumAs,
            boolean covered,
            int priority,
            Optional<Output> output,
            Set<Purpose> purposes,
            Set<String> objectives,
            AnnualisationAgreement agreement) {}

    private Activity(Builder builder) {
        this.id = builder.id;
        this.code = builder.code;
        this.name = builder.name;
        this.category = builder.category;
        this.timing = builder.timing;
        this.holidayRule = builder.holidayRule;
        this.terms = new Terms(
                builder.subtype,
                builder.remuneration,
                builder.premiumAs,
                builder.covered,
                builder.priority,
                builder.output,
                Set.copyOf(builder.purposes),
                Set.copyOf(builder.objectives),
                builder.agreement);
        if (terms.priority < 1 || terms.priority > LOWEST_PRIORITY) {
            throw new IllegalArgumentException(
                    "priorities go from 1, the highest, to " + LOWEST_PRIORITY + ", not " + terms.priority);
        }
    }

    /**
     * Returns an activity of the contract of which nothing else is said.
     *
     * @param name as the plan shows it; may be empty
     * @param holidayRule without meaning unless timetabled or monthly
     */
    public static Activity of(
            ActivityId id,
            ActivityCode code,
            String name,
            ActivityCategory category,
            Timing timing,
            HolidayRule holidayRule) {
        return builder(id, code, category, timing)
                .name(name)
                .holidayRule(holidayRule)
                .build();
    }

    /** Starts an activity of the contract without a name, falling away on bank holidays, of which nothing else is said. */
    public static Builder builder(ActivityId id, ActivityCode code, ActivityCategory category, Timing timing) {
        return new Builder(id, code, category, timing);
    }

    public ActivityId id() {
        return id;
    }

    public ActivityCode code() {
        return code;
    }

    /** Returns the name as the plan shows it; may be empty. */
    public String name() {
        return name;
    }

    public ActivityCategory category() {
        return category;
    }

    public Timing timing() {
        return timing;
    }

    /** Returns what a bank holiday does to an occurrence; without meaning unless timetabled or monthly. */
    public HolidayRule holidayRule() {
        return holidayRule;
    }

    /** Returns the source's word for a finer kind, such as travel or theatre; may be empty. */
    public String subtype() {
        return terms.subtype();
    }

    public Remuneration remuneration() {
        return terms.remuneration();
    }

    public PremiumAs premiumAs() {
        return terms.premiumAs();
    }

    /** Tells whether it is prospectively covered: done in all 52 weeks, by colleagues in one's own leave. */
    public boolean covered() {
        return terms.covered();
    }

    /** Returns 1 to 9; where two clash the lower number is done. */
    public int priority() {
        return terms.priority();
    }

    public Optional<Output> output() {
        return terms.output();
    }

    /** Returns what the time is set aside for; mostly empty. */
    public Set<Purpose> purposes() {
        return terms.purposes();
    }

    /** Returns the objectives that it serves, ordered by key; may be empty. */
    public Set<ObjectiveId> objectives() {
        return terms.objectives().stream()
                .sorted()
                .map(ObjectiveId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns who agreed to annualise it; without meaning unless annualised. */
    public AnnualisationAgreement agreement() {
        return terms.agreement();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activity activity
                && id.equals(activity.id)
                && code.equals(activity.code)
                && name.equals(activity.name)
                && category == activity.category
                && timing.equals(activity.timing)
                && holidayRule == activity.holidayRule
                && terms.equals(activity.terms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, code, name, category, timing, holidayRule);
    }

    /** Collects an activity. Not for use by several threads. */
    public static final class Builder {

        private final ActivityId id;
        private final ActivityCode code;
        private final ActivityCategory category;
        private final Timing timing;
        private String name = "";
        private HolidayRule holidayRule = HolidayRule.FALLS_AWAY;
        private String subtype = "";
        private Remuneration remuneration = Remuneration.CORE;
        private PremiumAs premiumAs = PremiumAs.TIME;
        private boolean covered;
        private int priority = LOWEST_PRIORITY;
        private Optional<Output> output = Optional.empty();
        private final Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        private final Set<String> objectives = new TreeSet<>();
        private AnnualisationAgreement agreement = AnnualisationAgreement.NONE;

        private Builder(ActivityId id, ActivityCode code, ActivityCategory category, Timing timing) {
            this.id = id;
            this.code = code;
            this.category = category;
            this.timing = timing;
        }

        public Builder name(String value) {
            name = value;
            return this;
        }

        public Builder holidayRule(HolidayRule value) {
            holidayRule = value;
            return this;
        }

        public Builder subtype(String value) {
            subtype = value;
            return this;
        }

        public Builder remuneration(Remuneration value) {
            remuneration = value;
            return this;
        }

        public Builder premiumAs(PremiumAs value) {
            premiumAs = value;
            return this;
        }

        public Builder covered(boolean value) {
            covered = value;
            return this;
        }

        public Builder priority(int value) {
            priority = value;
            return this;
        }

        public Builder output(Output value) {
            output = Optional.of(value);
            return this;
        }

        public Builder purposes(Collection<Purpose> values) {
            purposes.addAll(values);
            return this;
        }

        public Builder objectives(Collection<ObjectiveId> values) {
            values.forEach(value -> objectives.add(value.value()));
            return this;
        }

        public Builder agreement(AnnualisationAgreement value) {
            agreement = value;
            return this;
        }

        /** Returns the activity; throws {@link IllegalArgumentException} that says what does not fit. */
        public Activity build() {
            return new Activity(this);
        }
    }
}
