/** Whether the product is set up, reaches what it talks to and has fresh data, and who may see whom: for administrators. */
@Version("0.1.0")
package org.sessionwise.api.operation;

import org.osgi.annotation.versioning.Version;
