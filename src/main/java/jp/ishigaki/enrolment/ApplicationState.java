package jp.ishigaki.enrolment;

import java.util.EnumSet;
import java.util.Set;

/** How far an application has come. */
public enum ApplicationState {
    RECEIVED,
    CALLED,
    ELIGIBLE,
    NOT_ELIGIBLE,
    /** Drawn for a seat and not told yet. */
    DRAWN,
    RESERVE,
    OFFERED,
    DECLINED,
    CONSENT_PENDING,
    ENROLLED,
    WITHDRAWN;

    private static final Set<ApplicationState> ENDED = EnumSet.of(NOT_ELIGIBLE, DECLINED, ENROLLED, WITHDRAWN);

    public boolean hasEnded() {
        return ENDED.contains(this);
    }

    boolean leadsTo(ApplicationState next) {
        return switch (next) {
            case RECEIVED -> false;
            case CALLED -> this == RECEIVED;
            case ELIGIBLE, NOT_ELIGIBLE -> this == CALLED;
            case DRAWN -> this == ELIGIBLE;
            case RESERVE -> this == ELIGIBLE;
            case OFFERED -> this == DRAWN || this == RESERVE;
            case DECLINED, CONSENT_PENDING -> this == OFFERED;
            case ENROLLED -> this == CONSENT_PENDING;
            case WITHDRAWN -> !hasEnded() || this == ENROLLED;
        };
    }
}
