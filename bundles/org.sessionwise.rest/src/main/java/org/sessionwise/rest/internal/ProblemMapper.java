package org.sessionwise.rest.internal;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.host.spi.HostUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns every exception that leaves a resource into problem details; what is unexpected goes to the log under a
 * number.
 */
@Component(service = ExceptionMapper.class, scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName(ProblemMapper.NAME)
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    /** By this name resources ask for the mapper: without it they are not offered at all. */
    static final String NAME = "sessionwise.problems";

    /** What resources select by. */
    static final String SELECT = "(osgi.jakartars.name=" + NAME + ")";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            404, ProblemType.NOT_FOUND,
            405, ProblemType.METHOD_NOT_ALLOWED,
            406, ProblemType.NOT_ACCEPTABLE,
            413, ProblemType.TOO_LARGE,
            415, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    @Override
    public Response toResponse(Throwable thrown) {
        return problem(thrown).getResponse();
    }

    private static WebApplicationException problem(Throwable thrown) {
        if (thrown instanceof Problem problem) {
            return problem;
        }
        if (thrown instanceof NoAnswerException) {
            return Problem.noAnswer(thrown.getMessage());
        }
        if (thrown instanceof HostUnavailableException) {
            return Problem.noAnswer("Your rostering system gave no complete answer. Try again in a moment.");
        }
        if (thrown instanceof ChangedMeanwhileException) {
            return Problem.of(ProblemType.CHANGED_MEANWHILE, thrown.getMessage());
        }
        if (thrown instanceof UnknownTemplateException) {
            return Problem.unknownTemplate();
        }
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return refused(refused);
        }
        if (Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(LinkageError.class::isInstance)) {
            return exchanged(thrown);
        }
        return unexpected(thrown);
    }

    /** A call in flight into a bundle that was updated ends so, at the first class that it had not needed before. */
    private static WebApplicationException exchanged(Throwable thrown) {
        LOG.warn("A request failed because a bundle was exchanged under it.", thrown);
        return Problem.noAnswer("A part of Sessionwise was exchanged just now. Try again in a moment.");
    }

    private static WebApplicationException refused(WebApplicationException refused) {
        Response answer = refused.getResponse();
        if (answer.getStatus() < 400) {
            return refused;
        }
        Response problem = Problem.of(
                        BY_STATUS.getOrDefault(answer.getStatus(), ProblemType.REFUSED), "See /openapi.yaml.")
                .getResponse();
        Response.ResponseBuilder both = Response.fromResponse(problem);
        answer.getHeaders().getOrDefault("Allow", List.of()).forEach(allow -> both.header("Allow", allow));
        return new WebApplicationException(both.build());
    }

    private static WebApplicationException unexpected(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {}: a request failed unexpectedly; report it with what follows.", incident, thrown);
        return Problem.internal(incident);
    }
}
