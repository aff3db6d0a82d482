package jp.ishigaki.reach.api;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that is not answered, for a reason that its maker is told. */
class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String reason;
    private final transient Map<String, Object> more;

    /**
     * @param reason of the texts {@code reach.ApiProblems.<reason>.title} and {@code .detail}
     * @param more what else the problem's document says
     */
    RefusedException(HttpStatus status, String reason, Map<String, Object> more) {
        super(reason);
        this.status = status;
        this.reason = reason;
        this.more = more;
    }

    RefusedException(HttpStatus status, String reason) {
        this(status, reason, Map.of());
    }

    /** @param parameter that is not as described */
    static RefusedException unreadable(String parameter) {
        return new RefusedException(HttpStatus.BAD_REQUEST, "parameter", Map.of("parameter", parameter));
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    Map<String, Object> more() {
        return more;
    }
}
