/** Bank holidays as GOV.UK publishes them, kept in place of those shipped. */
package org.sessionwise.jobplan.upload.internal.holiday;
