/**
 * What hosts cannot store of their people, kept in the product's database and told by administrators as a sheet. {@link
 * org.sessionwise.staffrecord.internal.KeptStaffRecord} needs the database only, so that an adapter can ask it while the
 * adapter itself is starting; {@link org.sessionwise.staffrecord.internal.StaffSheets} asks the adapter in turn.
 */
package org.sessionwise.staffrecord.internal;
