/**
 * Team plans: what a team agreed to do in a year and who does it, individual plans held against that, suggested time for
 * supporting roles, and plans of like roles side by side. Values are immutable; nothing is ever {@code null}.
 */
@Version("0.1.0")
package org.sessionwise.api.teamplan;

import org.osgi.annotation.versioning.Version;
