package org.sessionwise.host.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes roster templates. A host without this service can be read but not filled. See the package for threads and
 * errors. Sessionwise writes to one template at a time, and only on a user's word.
 */
@ConsumerType
public interface RosterTemplateTarget {

    /** Longest a write may block, in seconds: many products take one slot or one line at a time. */
    int MAX_WRITE_SECONDS = 60;

    /**
     * Applies edits to one template.
     *
     * <p><b>Written.</b> Afterwards what was added (W-1), changed (W-2) or removed (W-3) stands there so, and nothing
     * else is touched (W-6). The answer holds the template as read back, at another version than before (W-5), and one
     * key for each edit in the order of the edits (W-4): of a slot added, the key it was given; of one changed, the key
     * it has now. A duty over midnight is one slot of the day on which it starts (W-13).
     *
     * <p><b>Stale.</b> A host with {@link RosterHost.Feature#TEMPLATE_VERSIONS} writes nothing if the template is no
     * longer at {@code expectedVersion} (W-7); of many writers at once against one version, one is written (W-14).
     * Every host, with versions or without, compares what each edit says it replaces with what stands there, and writes
     * nothing on a difference (W-8); one without versions reads back what it wrote, and a race remains between reading
     * and writing.
     *
     * <p><b>Refused.</b> A person, a duty or a week of the cycle that the host does not have is refused with a reason
     * in words for the user (W-9), which names no person (W-16). A host with
     * {@link RosterHost.Feature#ATOMIC_TEMPLATE_WRITE} then has written nothing (W-10); another says by the answer's
     * template what stands there (W-11).
     *
     * <p><b>Time.</b> A write may block up to {@value #MAX_WRITE_SECONDS} s, more than any other call, and then must throw
     * (W-15). What it sees that it cannot finish by then it refuses, with what stands there. Once it has returned or
     * thrown, nothing is written any more that the product has not been sent.
     *
     * <p>Not called again for the same edits: where no answer came (W-15), the template is read to find out what was
     * made.
     *
     * @param templateId the template
     * @param expectedVersion the version that the edits were worked out against
     * @param edits in the order in which to apply them; not empty
     * @param actor {@code HostUser.id()} of the user on whose behalf, for the host's own audit (W-17, not tested)
     * @return what became of it; expected trouble is a value
     * @throws HostUnavailableException if it is not known whether anything was written (W-15), or there is no such
     *     template any more (W-12): read it again
     */
    TemplateWriteResult write(String templateId, String expectedVersion, List<TemplateEdit> edits, String actor)
            throws HostUnavailableException;
}
