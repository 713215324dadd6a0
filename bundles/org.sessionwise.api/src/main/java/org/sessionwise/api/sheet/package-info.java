/** How texts are written for spreadsheets: one way for every file that leaves us. */
@Version("0.1.0")
package org.sessionwise.api.sheet;

import org.osgi.annotation.versioning.Version;
