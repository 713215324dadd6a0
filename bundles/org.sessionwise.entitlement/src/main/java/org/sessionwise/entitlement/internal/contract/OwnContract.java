package org.sessionwise.entitlement.internal.contract;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.domain.contract.ContractTerms;

/** What the trust has set for one contract on some days, for as long as its factory configuration exists. */
@Component(
        service = OwnContract.class,
        immediate = true,
        configurationPid = OwnContract.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OwnContract.Config.class, factory = true)
public final class OwnContract {

    static final String PID = "org.sessionwise.entitlement.contract";

    @ObjectClassDefinition(
            name = "Sessionwise: contract",
            description = "What one contract says about time on some days. It goes before what is shipped for the same"
                    + " contract, as a whole.")
    @interface Config {
        @AttributeDefinition(name = "Code", description = "By which job plans name it, such as LOCAL.")
        String code();

        @AttributeDefinition(name = "Title", description = "As people call it; empty: the code.")
        String title() default "";

        @AttributeDefinition(
                name = "Document",
                description = "Where it is agreed, as people cite it; shown beside each of its values.")
        String document() default "Setting of the trust";

        @AttributeDefinition(name = "First day", description = "On which it says so, such as 2026-04-01.")
        String from();

        @AttributeDefinition(
                name = "Day after the last",
                description = "On which it no longer does, such as 2027-04-01; empty: no end is known.")
        String until() default "";

        @AttributeDefinition(
                name = "Minutes of a PA",
                description = "Of plain time, 1 to 1440, such as 240; 0: the contract is in hours.",
                min = "0",
                max = "1440")
        int minutesPerPa();

        @AttributeDefinition(
                name = "Minutes of a premium PA",
                description = "1 to 1440, such as 180; 0: all time counts alike.",
                min = "0",
                max = "1440")
        int minutesPerPremiumPa() default 0;

        @AttributeDefinition(
                name = "Plain hours",
                description = "Of each weekday, such as MON-FRI 07:00-19:00, SAT 09:00-13:00; the rest is premium."
                        + " Without meaning where all time counts alike.")
        String plainHours() default "";

        @AttributeDefinition(
                name = "Holidays are premium",
                description = "Whether bank holidays are premium from midnight to midnight.")
        boolean holidaysArePremium() default true;

        @AttributeDefinition(
                name = "Premium as money",
                description = "Whether premium work may be paid instead of shortening the plan.")
        boolean premiumAsMoney() default false;

        @AttributeDefinition(name = "Full time", description = "PA a week, or hours where there are no PA: 10 or 37.5.")
        String fullTime();

        @AttributeDefinition(name = "Working weeks", description = "Of 52, on average: 42 or 45.0.")
        String workingWeeks();

        @AttributeDefinition(
                name = "What was taken off",
                description = "In words, to get from 52 to the working weeks; shown beside them.")
        String contains();

        @AttributeDefinition(
                name = "Bank holidays are taken off",
                description = "Whether they are among it; they are then never subtracted again.")
        boolean holidaysInside() default true;

        @AttributeDefinition(name = "Study leave is taken off", description = "Whether it is among it.")
        boolean studyInside() default true;

        @AttributeDefinition(
                name = "Contractual",
                description = "Whether a job plan is part of the contract, so that there is mediation and appeal.")
        boolean contractual() default true;

        @AttributeDefinition(
                name = "Limits",
                description = "Such as PA_A_WEEK=12; also PREMIUM_PA_A_WEEK, SHARE_OUT_OF_HOURS=2/5, HOURS_A_WEEK,"
                        + " UNPREDICTABLE_PA_A_WEEK. Plans that pass them are told, nothing is cut off.")
        String[] caps() default {};
    }

    private final ContractTerms terms;

    /** Takes the settings; one that cannot be used refuses this contract by its key, and the others go on. */
    @Activate
    public OwnContract(Config config) {
        this.terms = new OwnContractSettings(config).terms();
    }

    ContractTerms terms() {
        return terms;
    }
}
