package org.sessionwise.api.teamplan;

import java.time.LocalDate;

/**
 * The meeting at which a team agreed.
 *
 * @param present which roles were there, in words; may be empty
 * @param notes may be empty
 */
public record TeamMeeting(LocalDate on, String present, String notes) {}
