package org.sessionwise.api.sampling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.DepartmentId;

/**
 * What the consistency committee draws, finds and returns (standard 3.5). The same seed over the same people draws the same
 * sample. Every write is audited. Safe from any thread.
 */
@ProviderType
public interface ConsistencySampling {

    /** Returns all samples, newest first. */
    List<Sample> all() throws NoAnswerException;

    Optional<Sample> find(String id) throws NoAnswerException;

    /**
     * Draws people with a plan in force: within each team so many, so that teams can be compared, too.
     *
     * @param members of the teams to draw from; not the caller's choice of people
     * @param perTeam at least one
     * @param seed empty to take one by chance; it is kept with the sample
     */
    Sample draw(Map<DepartmentId, List<TeamMember>> members, int perTeam, Optional<Long> seed, Actor actor)
            throws EvidenceRefusedException, NoAnswerException;

    /** Writes what was found about one plan: consistent, or returned to the team with advice; and later that it came back. */
    Sample record(String id, int number, SampledPlan.Content content, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException;

    /** Ends a sample: refused while a plan has no finding, or a returned one is not back. */
    Sample close(String id, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException, NoAnswerException;
}
