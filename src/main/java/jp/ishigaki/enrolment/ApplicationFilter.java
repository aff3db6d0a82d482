package jp.ishigaki.enrolment;

import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

/** Which applications of a cohort are listed; null means all. */
public record ApplicationFilter(
        @Nullable ApplicationState state, @Nullable QuotaFrame frame) {}
