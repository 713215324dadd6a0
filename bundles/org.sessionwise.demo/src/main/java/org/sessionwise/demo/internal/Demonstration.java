package org.sessionwise.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.demo.internal.feed.JobPlanFeed;
import org.sessionwise.demo.internal.feed.OfferedFeed;
import org.sessionwise.demo.internal.rota.Rota;
import org.sessionwise.demo.internal.rota.RotaFileException;
import org.sessionwise.demo.internal.rota.RotaSettings;
import org.sessionwise.demo.internal.rota.RotaTrust;
import org.sessionwise.demo.internal.trust.MadeUpTrust;
import org.sessionwise.demo.internal.trust.TrustDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is demonstrated: the made-up trust, or a real rota from files. */
@Component(
        service = {Demonstration.class, OfferedFeed.class},
        configurationPid = Demonstration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Demonstration.Config.class)
public final class Demonstration implements OfferedFeed {

    static final String PID = "org.sessionwise.demo";

    /** For DS alone. */
    @ObjectClassDefinition(
            name = "Demonstration",
            description = "A made-up trust, or a real rota from files, and a job-plan feed over HTTP.")
    public @interface Config {
        @AttributeDefinition(name = "API key", description = "What the job-plan feed expects in the header X-API-Key.")
        String apiKey();

        @AttributeDefinition(
                name = "Rota directory",
                description = "Directory with staff.csv, template-sessions.csv and rostered-sessions.csv; "
                        + "empty: the made-up trust.")
        String rotaDirectory() default "";

        @AttributeDefinition(name = "Rota: name", description = "How the page calls the department of the rota.")
        String rotaName() default "Doctors on the rota";

        @AttributeDefinition(name = "Rota: first day", description = "First day of the rota, such as 2015-08-05.")
        String rotaFrom() default "2015-08-05";

        @AttributeDefinition(
                name = "Rota: cycle",
                description =
                        "Weeks of the cycle that everybody works, each a week behind the one before in staff.csv; "
                                + "the rota lasts as long as one cycle.",
                min = "1")
        int rotaCycleWeeks() default 26;

        @AttributeDefinition(name = "Rota: time zone", description = "Zone of the times in the files.")
        String rotaZone() default "Europe/London";

        @AttributeDefinition(
                name = "Rota: duties off on bank holidays",
                description = "Duties that nobody does on a bank holiday of England and Wales.")
        String[] rotaDutiesOffOnBankHolidays() default "Normal_working_day";
    }

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final String apiKey;
    private final Optional<Rota> rota;
    private final TrustDocument trust;
    private final JobPlanFeed feed;

    @Activate
    public Demonstration(Config config) throws IOException {
        apiKey = config.apiKey();
        if (config.rotaDirectory().isBlank()) {
            MadeUpTrust madeUp = new MadeUpTrust();
            rota = Optional.empty();
            trust = madeUp.document();
            feed = new JobPlanFeed(madeUp.plans(), madeUp.changes());
        } else {
            rota = Optional.of(read(config));
            RotaTrust doctors = new RotaTrust(rota.get());
            trust = doctors.document();
            feed = new JobPlanFeed(doctors.plans(), Map.of());
        }
    }

    /** Says itself what is wrong with the files, at the level at which nobody overlooks it: nothing is there without them. */
    private static Rota read(Config config) throws IOException {
        try {
            return Rota.read(Path.of(config.rotaDirectory()), settings(config));
        } catch (IOException | RotaFileException e) {
            LOG.error("The rota cannot be read, so there is nothing to demonstrate: {}", e.toString());
            throw e;
        }
    }

    private static RotaSettings settings(Config config) {
        return new RotaSettings(
                config.rotaName(),
                LocalDate.parse(config.rotaFrom()),
                config.rotaCycleWeeks(),
                ZoneId.of(config.rotaZone()),
                Set.of(config.rotaDutiesOffOnBankHolidays()));
    }

    @Override
    public String apiKey() {
        return apiKey;
    }

    /** Returns the real rota; empty if the trust is made up. */
    public Optional<Rota> rota() {
        return rota;
    }

    public TrustDocument trust() {
        return trust;
    }

    @Override
    public JobPlanFeed feed() {
        return feed;
    }
}
