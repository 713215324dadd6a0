package org.sessionwise.host.spi;

import java.util.List;
import java.util.Objects;

/** What became of a write to a template. */
public final class TemplateWriteResult {

    /** How it ended. */
    public enum Status {
        /** Every edit was made. */
        WRITTEN,
        /** Somebody changed the template in between; nothing was written. */
        STALE,
        /** The host refused; nothing was written, or only what {@link #template()} shows. */
        REFUSED
    }

    private final Status status;
    private final RosterTemplate template;
    private final List<String> slotIds;
    private final String reason;

    private TemplateWriteResult(Status status, RosterTemplate template, List<String> slotIds, String reason) {
        this.status = status;
        this.template = Objects.requireNonNull(template, "template");
        this.slotIds = List.copyOf(Objects.requireNonNull(slotIds, "slotIds"));
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * Returns success.
     *
     * @param template as it stands afterwards, read back
     * @param slotIds for each edit, in order, the key of its slot: of one added, the one it was given; of one removed,
     *     the one it had; of one changed, the one it has now, which differs in hosts whose keys follow from the content
     */
    public static TemplateWriteResult written(RosterTemplate template, List<String> slotIds) {
        return new TemplateWriteResult(Status.WRITTEN, template, slotIds, "");
    }

    /** Returns "somebody was faster", with the template as it stands now. */
    public static TemplateWriteResult stale(RosterTemplate template) {
        return new TemplateWriteResult(Status.STALE, template, List.of(), "the template was changed in between");
    }

    /** Returns a refusal with its reason in words for the user, and the template as it stands now. */
    public static TemplateWriteResult refused(RosterTemplate template, String reason) {
        return new TemplateWriteResult(Status.REFUSED, template, List.of(), reason);
    }

    public Status status() {
        return status;
    }

    /** Returns the template as it stands afterwards, whatever the status. */
    public RosterTemplate template() {
        return template;
    }

    /** Returns the key of each edit's slot, in the order of the edits; empty unless written. */
    public List<String> slotIds() {
        return slotIds;
    }

    /** Returns why not, in words; empty text if written. */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof TemplateWriteResult other
                && status.equals(other.status)
                && template.equals(other.template)
                && slotIds.equals(other.slotIds)
                && reason.equals(other.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, template, slotIds, reason);
    }

    /** Says how it ended; the reason is left out, as it is the host's text. */
    @Override
    public String toString() {
        return status + ", " + template;
    }
}
