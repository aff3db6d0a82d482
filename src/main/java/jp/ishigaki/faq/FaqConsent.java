package jp.ishigaki.faq;

import org.jspecify.annotations.Nullable;

/** What the asker said. */
public enum FaqConsent {
    WAITING,
    GIVEN,
    REFUSED;

    static FaqConsent of(@Nullable Boolean agreed) {
        if (agreed == null) {
            return WAITING;
        }
        return agreed ? GIVEN : REFUSED;
    }
}
