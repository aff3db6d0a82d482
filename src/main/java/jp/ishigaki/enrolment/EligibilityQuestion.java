package jp.ishigaki.enrolment;

import org.jspecify.annotations.Nullable;

/** What is asked in the call-back, in this order. One no makes an application not eligible. */
public enum EligibilityQuestion {
    TOKYO_OFFICE(null),
    SIZE(null),
    EQUIPMENT(Referrals.BASIC_MEASURES),
    POLICY(Referrals.BASIC_MEASURES),
    CLEAN_HANDS(null),
    DUTIES(null);

    private final @Nullable String referral;

    EligibilityQuestion(@Nullable String referral) {
        this.referral = referral;
    }

    /** The programme that fits better when the answer is no; null where there is none. */
    @Nullable String referral() {
        return referral;
    }
}
