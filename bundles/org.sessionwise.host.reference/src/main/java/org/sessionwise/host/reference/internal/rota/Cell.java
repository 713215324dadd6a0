package org.sessionwise.host.reference.internal.rota;

import java.time.LocalDate;
import org.sessionwise.domain.StaffId;

/** One person's day on the roster. */
public record Cell(StaffId staff, LocalDate day) {}
