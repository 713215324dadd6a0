package org.sessionwise.host.optaweb.internal.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.HttpQuestion.Method;

/** The rotation of one tenant, read whole or by single buckets, and written bucket by bucket. Safe from any thread. */
public final class ProductRotation {

    private final Answers answers;
    private final String path;

    ProductRotation(Answers answers, String path) {
        this.answers = answers;
        this.path = path;
    }

    /** Returns the address of the whole. */
    public String path() {
        return path;
    }

    /** Returns the rotation, in the product's order. A tenant that is gone has an empty one: ask for its state, too. */
    public List<TimeBucket> buckets(Deadline deadline) throws HostUnavailableException {
        return buckets(answers.must(path, deadline));
    }

    public List<TimeBucket> buckets(byte[] answer) throws HostUnavailableException {
        return buckets(answers.read(answer, path));
    }

    private List<TimeBucket> buckets(JsonNode answer) throws HostUnavailableException {
        List<TimeBucket> buckets = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (Fields bucket : Fields.list(answer, path)) {
            TimeBucket read = TimeBucket.read(bucket, path);
            if (!ids.add(read.id())) {
                throw bucket.wrong("id", "told once");
            }
            buckets.add(read);
        }
        return buckets;
    }

    /** Returns a bucket as it stands now; empty if there is none by that key. */
    public Optional<TimeBucket> bucket(long id, Deadline deadline) throws HostUnavailableException {
        try {
            return Optional.of(read(answers.ask(path + "/" + id, deadline), path + "/" + id));
        } catch (ProductRefusal refused) {
            if (refused.notFound()) {
                return Optional.empty();
            }
            throw Answers.unavailable(refused);
        }
    }

    /** Stores a bucket that is not stored yet; returns it as the product then has it. */
    public TimeBucket add(TimeBucket bucket, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        return send(Method.POST, path + "/add", bucket, deadline);
    }

    /** Overwrites a bucket, whoever changed it before; returns it as the product then has it. */
    public TimeBucket update(TimeBucket bucket, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        return send(Method.PUT, path + "/update", bucket, deadline);
    }

    private TimeBucket send(Method method, String where, TimeBucket bucket, Deadline deadline)
            throws HostUnavailableException, ProductRefusal {
        return read(answers.send(method, where, bucket.json(), deadline), where);
    }

    /** Deletes a bucket; tells whether it was there. */
    public boolean delete(long id, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        String where = path + "/" + id;
        JsonNode answer = answers.delete(where, deadline);
        if (!answer.isBoolean()) {
            throw new HostUnavailableException("OptaWeb's answer to " + where + " is neither true nor false");
        }
        return answer.booleanValue();
    }

    private static TimeBucket read(JsonNode answer, String where) throws HostUnavailableException {
        return TimeBucket.read(Fields.of(answer, where), where);
    }
}
