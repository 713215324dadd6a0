package org.sessionwise.host.tck;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * The whole kit in one class: extend it, return your {@link HostUnderTest}, and run it as a JUnit 5 test.
 *
 * <p>Each nested class holds the rules of one interface. To run one alone, extend its contract instead.
 */
public abstract class HostCompatibility {

    /** Opens the adapter on a product in which nothing is arranged yet; called for each test. */
    protected abstract HostUnderTest newHost() throws Exception;

    @Nested
    @DisplayName("RosterHost")
    class Host extends RosterHostContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }

    @Nested
    @DisplayName("StaffDirectory")
    class Staff extends StaffDirectoryContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }

    @Nested
    @DisplayName("DutySource")
    class Duties extends DutySourceContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }

    @Nested
    @DisplayName("RosterSessionSource")
    class Sessions extends RosterSessionSourceContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }

    @Nested
    @DisplayName("UnavailabilitySource")
    class Leave extends UnavailabilitySourceContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }

    @Nested
    @DisplayName("RosterTemplateSource")
    class TemplatesRead extends RosterTemplateSourceContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }

    @Nested
    @DisplayName("RosterTemplateTarget")
    class TemplatesWritten extends RosterTemplateTargetContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }

    @Nested
    @DisplayName("RosterSessionTarget")
    class SessionsWritten extends RosterSessionTargetContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }

    @Nested
    @DisplayName("HostIdentity")
    class Identity extends HostIdentityContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }

    @Nested
    @DisplayName("RosterChanges")
    class Changes extends RosterChangesContract {

        @Override
        protected HostUnderTest newHost() throws Exception {
            return HostCompatibility.this.newHost();
        }
    }
}
