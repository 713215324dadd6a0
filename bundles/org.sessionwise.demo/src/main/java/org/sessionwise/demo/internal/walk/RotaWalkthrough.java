package org.sessionwise.demo.internal.walk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.demo.internal.Demonstration;
import org.sessionwise.demo.internal.Greeting;
import org.sessionwise.demo.internal.rota.Rota;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the whole job once, in the background, when there is a real rota, and says what came out: on standard output and in {@code
 * rota-report.txt} in the product's home.
 */
@Component(service = RotaWalkthrough.class, immediate = true)
public final class RotaWalkthrough {

    private static final Logger LOG = LoggerFactory.getLogger(RotaWalkthrough.class);

    private final ExecutorService background =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "sessionwise-rota-walkthrough"));

    @Activate
    public RotaWalkthrough(
            @Reference(name = "demonstration") Demonstration demonstration,
            @Reference(name = "greeting") Greeting greeting,
            BundleContext bundle) {
        Path home = Path.of(String.valueOf(bundle.getProperty("sessionwise.home")));
        demonstration
                .rota()
                .ifPresent(rota -> background.execute(() -> walk(demonstration, greeting.server(), rota, home)));
    }

    @Deactivate
    void stop() {
        background.shutdownNow();
    }

    private static void walk(Demonstration demonstration, URI server, Rota rota, Path home) {
        try {
            tell(
                    new Walk(server, rota, demonstration.trust().today())
                            .report(demonstration.trust().users().get(0)),
                    home);
        } catch (StoppedException e) {
            LOG.warn("The walk through the rota has stopped. Start again to repeat it.", e);
            tell("The walk through the rota has stopped: " + e.getMessage() + "\n", home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the demonstration ends
        }
    }

    private static void tell(String text, Path home) {
        System.out.println("\n" + text); // for the one who started the program, as Greeting
        try {
            Path part = Files.writeString(home.resolve("rota-report.part"), text);
            Files.move(part, home.resolve("rota-report.txt"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("rota-report.txt cannot be written into the product's home", e);
        }
    }
}
