package org.sessionwise.api.job;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** A file that a job made, for the one who ordered it and nobody else. Immutable, but for whoever writes into its bytes. */
public final class JobFile {

    private final String job;
    private final Actor owner;
    private final DepartmentId department;
    private final Set<StaffId> staff;
    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final Instant until;

    private JobFile(
            String job,
            Actor owner,
            DepartmentId department,
            Set<StaffId> staff,
            String name,
            String mediaType,
            byte[] content,
            Instant until) {
        this.job = Objects.requireNonNull(job, "job");
        this.owner = Objects.requireNonNull(owner, "owner");
        this.department = Objects.requireNonNull(department, "department");
        this.staff = Set.copyOf(staff);
        this.name = Objects.requireNonNull(name, "name");
        this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
        this.content = content; // megabytes: not copied
        this.until = Objects.requireNonNull(until, "until");
    }

    /**
     * Returns an empty file that is kept for no time.
     *
     * @param job the id of the job
     * @param owner who ordered it
     * @param department whose data are in it
     * @param staff the people whose data may be in it: only who may see them all may have it
     */
    public static JobFile of(String job, Actor owner, DepartmentId department, Set<StaffId> staff) {
        return new JobFile(
                job, owner, department, staff, "file", "application/octet-stream", new byte[0], Instant.EPOCH);
    }

    /**
     * Returns this with what is in it.
     *
     * @param fileName plain, as a header takes it
     * @param type its media type
     * @param bytes not to be written into any more
     */
    public JobFile holding(String fileName, String type, byte[] bytes) {
        return new JobFile(job, owner, department, staff, fileName, type, bytes, until);
    }

    /** Returns this, kept until a moment. */
    public JobFile until(Instant moment) {
        return new JobFile(job, owner, department, staff, name, mediaType, content, moment);
    }

    /** Returns the id of the job that made it. */
    public String job() {
        return job;
    }

    /** Returns who ordered it. */
    public Actor owner() {
        return owner;
    }

    /** Returns whose data are in it. */
    public DepartmentId department() {
        return department;
    }

    /** Returns the people whose data may be in it; unmodifiable. */
    public Set<StaffId> staff() {
        return staff;
    }

    /** Returns the name under which it is saved. */
    public String name() {
        return name;
    }

    /** Returns its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns what is in it; not to be written into. */
    public byte[] content() {
        return content;
    }

    /** Returns when it is deleted. */
    public Instant until() {
        return until;
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "file of job " + job;
    }
}
