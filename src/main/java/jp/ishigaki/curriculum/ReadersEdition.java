package jp.ishigaki.curriculum;

import java.util.Optional;

/** The edition of the textbook the acting person has at hand. Whoever knows what the person takes part in tells. */
public interface ReadersEdition {

    /** Its id; empty for readers of no cohort, who are shown the newest. Asked within a transaction. */
    Optional<String> id();
}
