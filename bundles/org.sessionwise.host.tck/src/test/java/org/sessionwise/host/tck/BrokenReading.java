package org.sessionwise.host.tck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.example.acme.AcmeHost;
import org.example.acme.AcmeRota;
import org.example.acme.AcmeUnderTest;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;

/** Adapters that tell people, duties or leave wrongly, each in its own way. */
final class BrokenReading {

    private BrokenReading() {}

    /** Breaks the staff of a good directory. */
    abstract static class BrokenStaff extends HostCompatibility {

        abstract List<StaffMember> told(List<StaffMember> staff);

        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public StaffDirectory staffDirectory() {
                    StaffDirectory good = super.staffDirectory();
                    return new StaffDirectory() {
                        @Override
                        public List<Department> departments() throws HostUnavailableException {
                            return good.departments();
                        }

                        @Override
                        public List<Team> teams(DepartmentId department) throws HostUnavailableException {
                            return good.teams(department);
                        }

                        @Override
                        public List<StaffMember> staff(DepartmentId department) throws HostUnavailableException {
                            return told(good.staff(department));
                        }
                    };
                }
            };
        }
    }

    @Breaks(value = "Staff.required_S4_staffAreOrderedByDisplayName", message = "S-4 broken")
    static class OrdersByKey extends BrokenStaff {
        @Override
        List<StaffMember> told(List<StaffMember> staff) {
            return staff.stream().sorted(Comparator.comparing(StaffMember::id)).toList();
        }
    }

    @Breaks(value = "Staff.required_S3_staffAreThoseOfTheDepartment", message = "paging")
    static class TellsTheFirstPage extends BrokenStaff {
        @Override
        List<StaffMember> told(List<StaffMember> staff) {
            return staff.stream().limit(2).toList();
        }
    }

    @Breaks(value = "Staff.required_P7_keysAreUnique", message = "expected: each assignment once")
    static class MultipliesRows extends BrokenStaff {
        @Override
        List<StaffMember> told(List<StaffMember> staff) {
            return staff.stream()
                    .flatMap(person -> person.id().value().equals("p3")
                            ? List.of(person, person).stream()
                            : List.of(person).stream())
                    .toList();
        }
    }

    /** Breaks a good source of duties. */
    abstract static class BrokenDuties extends HostCompatibility {

        abstract List<Duty> told(DutySource good, DepartmentId department) throws HostUnavailableException;

        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public DutySource dutySource() {
                    DutySource good = super.dutySource();
                    return department -> told(good, department);
                }
            };
        }
    }

    @Breaks(value = "Duties.required_D1_dutiesAreOrderedByName", message = "duties ordered by name")
    static class OrdersDutiesByCode extends BrokenDuties {
        @Override
        List<Duty> told(DutySource good, DepartmentId department) throws HostUnavailableException {
            return good.duties(department).stream()
                    .sorted(Comparator.comparing(Duty::code))
                    .toList();
        }
    }

    @Breaks(value = "Duties.required_P9_anUnknownDepartmentIsEmpty", message = "came: java.util.NoSuchElementException")
    static class ThrowsOnAnUnknownDepartment extends BrokenDuties {
        @Override
        List<Duty> told(DutySource good, DepartmentId department) throws HostUnavailableException {
            List<Duty> duties = good.duties(department);
            duties.stream().findFirst().orElseThrow();
            return duties;
        }
    }

    @Breaks(
            value = {
                "Duties.required_P1_answersHoldNoNull",
                "Duties.required_D1_dutiesAreOrderedByName",
                "Duties.required_D2_eachCodeIsToldOnce",
                "Duties.required_D3_dutiesOfTheRosterAreTold"
            },
            message = "P-1 broken")
    static class AnswersNull extends BrokenDuties {
        @Override
        List<Duty> told(DutySource good, DepartmentId department) throws HostUnavailableException {
            List<Duty> duties = good.duties(department);
            return duties.isEmpty() ? duties : withNull(duties);
        }

        private static List<Duty> withNull(List<Duty> duties) {
            List<Duty> told = new ArrayList<>(duties);
            told.add(null);
            return Collections.unmodifiableList(told);
        }
    }

    @Breaks(value = "Leave.required_U5_requestsAreNotTold", message = "the product's word for approved")
    static class TellsRequests extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public UnavailabilitySource unavailabilitySource() {
                    UnavailabilitySource good = super.unavailabilitySource();
                    return (department, period) ->
                            withRequests(rota, good.unavailability(department, period), department);
                }
            };
        }

        private static List<Unavailability> withRequests(
                AcmeRota rota, List<Unavailability> approved, DepartmentId department) throws HostUnavailableException {
            try {
                List<Unavailability> told = new ArrayList<>(approved);
                rota.absences(department.value()).stream()
                        .filter(away -> !away.approved())
                        .map(away -> Unavailability.of(
                                new StaffId(away.person()),
                                new Period(away.from(), away.until()),
                                Unavailability.Kind.OTHER))
                        .forEach(told::add);
                return List.copyOf(told);
            } catch (IOException e) {
                throw new HostUnavailableException("no answer", e);
            }
        }
    }

    @Breaks(value = "Host.required_H5_limitsAreSentences", message = "no blank sentence")
    static class HasABlankLimit extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public RosterHost rosterHost() {
                    return BrokenHosts.withLimits(new AcmeHost(), List.of(" "));
                }
            };
        }
    }
}
