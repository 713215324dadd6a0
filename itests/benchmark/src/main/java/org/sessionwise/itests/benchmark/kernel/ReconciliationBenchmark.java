package org.sessionwise.itests.benchmark.kernel;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.itests.benchmark.product.Department;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** A department of 200 over 52 weeks, through the service that host and interface use. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReconciliationBenchmark {

    /** Teams of twelve: 17 are one whole department of 200. */
    @Param("17")
    public int teams;

    private Department department;

    @Setup
    public void open() throws NoAnswerException {
        Path home = Path.of(System.getProperty("work.directory", "work"), "reconciliation-" + teams);
        department = new Department(TrustYear.of(teams, 1), home);
        department.cold();
    }

    @TearDown
    public void close() {
        department.close();
    }

    /** Everything anew: host and plans are read, all years matched, all figures added up. */
    @Benchmark
    public DepartmentPosition cold() throws NoAnswerException {
        return department.cold();
    }

    /** One session is moved; then the gap list of four weeks is asked for, of all 200. */
    @Benchmark
    public DepartmentPosition oneEditToGapList() throws NoAnswerException {
        department.edit();
        return department.gapList();
    }

    /** One session is moved; then the gap list of four weeks is asked for, of that person's team. */
    @Benchmark
    public DepartmentPosition oneEditToTeamGapList() throws NoAnswerException {
        department.edit();
        return department.teamGapList();
    }

    /** The gap list when nothing was changed. */
    @Benchmark
    public DepartmentPosition gapListUnchanged() throws NoAnswerException {
        return department.gapList();
    }
}
