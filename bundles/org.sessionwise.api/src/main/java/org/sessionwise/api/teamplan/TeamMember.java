package org.sessionwise.api.teamplan;

import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/**
 * What is to be known of a person to compare plans.
 *
 * @param group professional group, as the host names it
 */
public record TeamMember(StaffId staff, TeamId team, String group) {}
