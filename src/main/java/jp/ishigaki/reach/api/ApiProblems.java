package jp.ishigaki.reach.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.web.Readers;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/** What went wrong, as a document for programs with words for people (RFC 9457), in the reader's language. */
@RestControllerAdvice(assignableTypes = ApiController.class)
class ApiProblems {

    private static final String WAIT_SECONDS = "60";

    private final Messages messages;
    private final JsonMapper json;

    ApiProblems(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused, HttpServletRequest request) {
        return answer(request, refused.status(), refused.reason(), refused.more());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingException missing, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "missing", Map.of());
    }

    @ExceptionHandler({AccessDeniedException.class, AccessEndedException.class})
    ResponseEntity<ProblemDetail> denied(RuntimeException denied, HttpServletRequest request) {
        return answer(request, HttpStatus.FORBIDDEN, "denied", Map.of());
    }

    /** Where no controller has begun to answer. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Readers.locale(request).getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(document(request, status, reason, Map.of())));
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpServletRequest request, HttpStatus status, String reason, Map<String, Object> more) {
        var answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, Readers.locale(request).getLanguage());
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            answer.header(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
        }
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.header(HttpHeaders.ALLOW, "GET, HEAD");
        }
        return answer.body(document(request, status, reason, more));
    }

    private ProblemDetail document(
            HttpServletRequest request, HttpStatus status, String reason, Map<String, Object> more) {
        var reader = Readers.locale(request);
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:ishigaki:problem:" + reason));
        problem.setTitle(messages.getTranslation("reach.ApiProblems." + reason + ".title", reader));
        problem.setDetail(messages.getTranslation("reach.ApiProblems." + reason + ".detail", reader));
        problem.setInstance(URI.create(request.getRequestURI()));
        more.forEach(problem::setProperty);
        return problem;
    }
}
