package org.sessionwise.httpclient.oauth;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Reads the answer of a token service. Whoever asks for tokens has a JSON reader; this bundle has none. */
@FunctionalInterface
@ConsumerType
public interface FlatJson {

    /**
     * Returns the texts and the numbers of an object by name, numbers as they are written; other members are left out.
     *
     * @param body any bytes
     * @return empty if it is no JSON object, or has a name twice; never throws
     */
    Map<String, String> read(byte[] body);
}
