/** The compatibility kit for host adapters: numbered rules of the host interface as tests. */
@Version("0.2.0")
package org.sessionwise.host.tck;

import org.osgi.annotation.versioning.Version;
