package jp.ishigaki.maturity;

import jp.ishigaki.tenancy.Role;

/** Who stands behind a piece of evidence, the weakest first. */
public enum VerifierClass {
    SELF,
    STAFF_CHECKED,
    EXPERT_VERIFIED;

    static VerifierClass of(Role recorder) {
        return switch (recorder) {
            case STAFF -> STAFF_CHECKED;
            case EXPERT -> EXPERT_VERIFIED;
            default -> SELF;
        };
    }
}
