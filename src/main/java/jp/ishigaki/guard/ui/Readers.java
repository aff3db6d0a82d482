package jp.ishigaki.guard.ui;

import jp.ishigaki.guard.FindingKind;

/** Who will read what is written. */
public enum Readers {
    /** Only the own company: what nobody should have is still told. */
    OWN_COMPANY,
    /** Others, who see the name of the company beside it. */
    OTHERS_WHO_KNOW,
    /** Others, who should not learn whose it is. */
    OTHERS;

    boolean shouldNotRead(FindingKind kind) {
        return switch (this) {
            case OWN_COMPANY -> kind.isSecret();
            case OTHERS_WHO_KNOW -> kind != FindingKind.COMPANY;
            case OTHERS -> true;
        };
    }
}
