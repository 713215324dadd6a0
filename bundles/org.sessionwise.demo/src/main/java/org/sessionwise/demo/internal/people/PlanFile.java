package org.sessionwise.demo.internal.people;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Where plans that were made up are kept, so that a plan stays what it was when the template has followed it. */
final class PlanFile {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                    .build())
            .build();

    private final Path file;

    /**
     * @param home of the product
     * @param department whose people the plans are of
     */
    PlanFile(Path home, String department) {
        this.file = home.resolve("made-up-job-plans-" + department.replaceAll("[^A-Za-z0-9]", "-") + ".json");
    }

    /** Returns what was kept, as the feed sends it; empty if nothing was. */
    List<ObjectNode> read() throws IOException {
        List<ObjectNode> items = new ArrayList<>();
        if (Files.exists(file)) {
            for (JsonNode item : JSON.readTree(file.toFile())) {
                items.add((ObjectNode) item);
            }
        }
        return items;
    }

    /** The plans are made up, the people are the host's own. */
    private static FileAttribute<?>[] ownersOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    void write(List<ObjectNode> items) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        JSON.writeValue(Files.createFile(part, ownersOnly(part)).toFile(), items);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
