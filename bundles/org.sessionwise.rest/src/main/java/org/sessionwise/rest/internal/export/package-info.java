/** Files that people take away: tables as CSV and .xlsx, a person's sessions as iCalendar. Knows nothing of requests. */
package org.sessionwise.rest.internal.export;
