package org.sessionwise.job.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who we are, in a file beside the database: after a crash the same node knows its orphans at once. Asked for late, because a
 * component that begins must not wait for a disk.
 */
final class NodeFile implements Supplier<Node> {

    private static final Logger LOG = LoggerFactory.getLogger(NodeFile.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Path file;
    private Node node;

    NodeFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Node get() {
        if (node == null) {
            node = new Node(id(), UUID.randomUUID().toString());
        }
        return node;
    }

    private String id() {
        String fresh = UUID.randomUUID().toString();
        try {
            if (Files.exists(file)) {
                String kept = Files.readString(file).strip();
                if (ID.matcher(kept).matches()) {
                    return kept;
                }
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, fresh + System.lineSeparator());
        } catch (IOException e) {
            LOG.warn(
                    "The file node-id in the data directory cannot be read or written ({}): after a crash, the jobs of this"
                            + " node count as lost only when their leases have run out.",
                    e.getClass().getName());
        }
        return fresh;
    }
}
