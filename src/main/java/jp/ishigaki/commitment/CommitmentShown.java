package jp.ishigaki.commitment;

import java.util.Locale;
import java.util.stream.Stream;

/** Which commitments a list shows. */
public enum CommitmentShown {
    OPEN,
    LATE,
    CLAIMED,
    VERIFIED,
    TRANSFERRED,
    CALLED_OFF,
    ALL;

    /** As addresses say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an address asks for; what cannot be read is as good as not there. */
    public static CommitmentShown of(String word, CommitmentShown otherwise) {
        return Stream.of(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(otherwise);
    }
}
