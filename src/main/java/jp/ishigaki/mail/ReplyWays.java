package jp.ishigaki.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Opens ways to answer letters by mail. There is none of these where answering by mail is off. */
public interface ReplyWays {

    /**
     * A way for one letter, to its reader; asked as the job of its tenant.
     *
     * @param place where that stands of which the letter tells, as a path
     * @return nothing where the reader cannot answer
     */
    Optional<ReplyWay> open(UUID reader, String place, Locale language);
}
