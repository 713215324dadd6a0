/** The capability for a department, and the tariffs of the trust. */
package org.sessionwise.teamplan.internal;
