package org.sessionwise.staffrecord.internal;

import java.util.List;
import java.util.Map;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/**
 * Whom the host has.
 *
 * @param here the department's people, by name
 * @param everywhere the people of all departments, who may manage somebody here
 */
record DepartmentPeople(List<StaffMember> here, Map<StaffId, StaffMember> everywhere) {}
