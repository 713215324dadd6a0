package org.sessionwise.host.spi.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What a host may look at to find out who is asking: a copy, which stays as it is when the request is over. */
@ProviderType
public interface HostRequest {

    /** Returns the HTTP method in capitals. */
    String method();

    /** Returns the first header of that name, whatever its case. */
    Optional<String> header(String name);

    /** Returns the value of the first cookie of exactly that name. */
    Optional<String> cookie(String name);
}
