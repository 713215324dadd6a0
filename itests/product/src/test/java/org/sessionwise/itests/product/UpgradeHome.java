package org.sessionwise.itests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** What the previous release left, and a product of this build on a copy of it. */
final class UpgradeHome {

    private UpgradeHome() {}

    /** A product that has not run yet, with the databases of the previous release in its home. */
    static RunningProduct withPreviousData() {
        RunningProduct product = RunningProduct.withNewData();
        try {
            for (String file : UpgradeDatabase.FILES) {
                Files.copy(previous(file), product.home().resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return product;
    }

    /** A file of the previous release; never to be written to. */
    static Path previous(String file) {
        try {
            return Path.of(
                    UpgradeHome.class.getResource("/previous-release/" + file).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content of a database of a product that may run, as it is now. */
    static UpgradeDatabase snapshot(RunningProduct product, String file, String name) throws IOException, SQLException {
        Path copy = product.home().resolveSibling(product.home().getFileName() + "-" + name + "-" + file);
        Files.deleteIfExists(copy);
        UpgradeDatabase.vacuum(product.home().resolve(file), copy);
        return UpgradeDatabase.of(copy);
    }
}
