package org.sessionwise.attainment.internal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.domain.attainment.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The catalogues there are: the built-in one first, then those of the configured folder. Safe from any thread. */
@Component(service = Catalogues.class, configurationPid = Catalogues.PID)
@Designate(ocd = Catalogues.Config.class)
public final class Catalogues {

    static final String PID = "org.sessionwise.attainment.catalogues";

    private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);
    private static final String BUILT_IN = "e-job-planning-2019-06.json";

    @ObjectClassDefinition(
            name = "Sessionwise: catalogues of standards",
            description = "Standards of levels of attainment beside the built-in one (e-job planning, June 2019).")
    @interface Config {
        @AttributeDefinition(
                name = "Folder",
                description =
                        "Folder with further catalogues, one in each *.json as catalogue.schema.json describes it; read when this"
                                + " is set or the bundle starts. A bad file is left out and told in the log. Empty: none but the built-in one.",
                required = false)
        String folder() default "";
    }

    private final List<Catalogue> all;

    @Activate
    public Catalogues(Config config) {
        this(config.folder().isBlank() ? Optional.empty() : Optional.of(Path.of(config.folder())));
    }

    private Catalogues(Optional<Path> folder) {
        CatalogueReader reader = new CatalogueReader();
        List<Catalogue> found = new ArrayList<>(List.of(read(reader)));
        folder.ifPresent(path -> new CatalogueFolder(reader).read(path).forEach(one -> add(one, found)));
        all = List.copyOf(found);
    }

    /** Returns what there is without a folder. */
    public static Catalogues builtIn() {
        return new Catalogues(Optional.empty());
    }

    static Catalogues in(Path folder) {
        return new Catalogues(Optional.of(folder));
    }

    /** Returns all catalogues, the built-in one first. */
    public List<Catalogue> all() {
        return all;
    }

    /** Returns the catalogue of an id; for a blank one the built-in one; empty if there is none. */
    public Optional<Catalogue> of(String id) {
        return id.isBlank()
                ? Optional.of(all.get(0))
                : all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static void add(Catalogue one, List<Catalogue> found) {
        if (found.stream().anyMatch(other -> other.id().equals(one.id()))) {
            LOG.warn("Catalogue {} is left out: catalogue, id: one of that id is there already", one.id());
        } else {
            found.add(one);
        }
    }

    private static Catalogue read(CatalogueReader reader) {
        try (InputStream in = Catalogues.class.getResourceAsStream(BUILT_IN)) {
            return reader.read(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (CatalogueFormatException broken) {
            throw new IllegalStateException("the built-in catalogue is broken", broken);
        }
    }
}
