package org.sessionwise.karaf.proxy.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What may be said of the proxy. */
@ObjectClassDefinition(
        name = "Sessionwise: proxy inside Karaf",
        description = "Hands on requests from Karaf's HTTP server to that of Sessionwise on the same machine.")
@interface ProxyConfig {

    String PID = "org.sessionwise.karaf.proxy";

    @AttributeDefinition(
            name = "Port",
            description =
                    "Of Sessionwise's HTTP server on 127.0.0.1; 0: what the property sessionwise.http.port says, or"
                            + " 8280.",
            min = "0",
            max = "65535")
    int port() default 0;
}
