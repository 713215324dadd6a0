package org.sessionwise.attainment.internal.catalogue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.domain.attainment.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads catalogues from a folder, by name of the file. A bad file is told in the log and left out; the others stay. */
final class CatalogueFolder {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueFolder.class);
    private static final long LARGEST_BYTES = 4L * 1024 * 1024;

    private final CatalogueReader reader;

    CatalogueFolder(CatalogueReader reader) {
        this.reader = reader;
    }

    /** Returns the catalogues of all {@code *.json} in a folder; none if it cannot be read. */
    List<Catalogue> read(Path folder) {
        List<Catalogue> found = new ArrayList<>();
        for (Path file : files(folder)) {
            catalogue(file).ifPresent(found::add);
        }
        return found;
    }

    private static Set<Path> files(Path folder) {
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.json")) {
            stream.forEach(files::add);
        } catch (IOException unreadable) {
            LOG.warn(
                    "The folder of catalogues {} cannot be read: only the built-in catalogue is offered",
                    folder,
                    unreadable);
        }
        return files;
    }

    private Optional<Catalogue> catalogue(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                LOG.warn("Catalogue {} is left out: larger than {} bytes", file.getFileName(), LARGEST_BYTES);
                return Optional.empty();
            }
            return Optional.of(reader.read(Files.readAllBytes(file)));
        } catch (CatalogueFormatException refused) {
            LOG.warn("Catalogue {} is left out: {}", file.getFileName(), refused.getMessage());
        } catch (IOException unreadable) {
            LOG.warn("Catalogue {} is left out: it cannot be read", file.getFileName(), unreadable);
        }
        return Optional.empty();
    }
}
