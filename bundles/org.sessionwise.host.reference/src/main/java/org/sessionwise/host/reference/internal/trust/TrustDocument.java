package org.sessionwise.host.reference.internal.trust;

import java.time.LocalDate;
import java.util.List;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.account.Role;
import org.sessionwise.host.reference.internal.rota.Duty;
import org.sessionwise.host.reference.internal.rota.Leave;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.PeriodRule;
import org.sessionwise.host.reference.internal.rota.RosterPeriod;
import org.sessionwise.host.reference.internal.rota.RotaSession;
import org.sessionwise.host.reference.internal.rota.Swap;
import org.sessionwise.host.reference.internal.rota.Trust;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** Everything that a new host starts with, read and checked. */
public record TrustDocument(
        Trust trust,
        LocalTimes times,
        List<Department> departments,
        List<Team> teams,
        List<StaffMember> staff,
        List<User> users,
        List<Duty> duties,
        List<RosterTemplate> templates,
        List<Week> weeks,
        List<RotaSession> sessions,
        List<Leave> leave,
        PeriodRule periodRule,
        List<SignedPeriod> periods,
        List<Swap> swaps) {

    /** Somebody who may sign in, with the password in clear: it is not kept so. */
    public record User(
            String id,
            String name,
            Role role,
            String password,
            List<String> departments,
            List<String> teams,
            List<String> staff) {

        @Override
        public String toString() {
            return "User with role " + role; // passwords must not reach a log
        }
    }

    /** Who signed a period whose weeks are drafts still. */
    public record SignedPeriod(DepartmentId department, LocalDate firstMonday, RosterPeriod.Signatures signatures) {}

    /** How far the roster of one week of one department is. */
    public record Week(DepartmentId department, RosterWeek week) {}
}
