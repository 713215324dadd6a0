package org.sessionwise.teamplan.internal.check;

import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/** One person's value. Somebody who does an activity on two terms has two. */
record Point(StaffId staff, TeamId team, Fraction value) {}
