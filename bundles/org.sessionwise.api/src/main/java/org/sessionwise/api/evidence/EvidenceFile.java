package org.sessionwise.api.evidence;

import java.util.Objects;

/** A file that was attached. */
public final class EvidenceFile {

    private final String name;
    private final String mediaType;
    private final byte[] content;

    private EvidenceFile(String name, String mediaType, byte[] content) {
        this.name = Objects.requireNonNull(name, "name");
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.content = content.clone();
    }

    public static EvidenceFile of(String name, String mediaType, byte[] content) {
        return new EvidenceFile(name, mediaType, content);
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }
}
