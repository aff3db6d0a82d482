package jp.ishigaki.desk;

import java.util.Locale;

/** Which questions of the desk a list shows. */
public enum DeskScope {
    /** What the acting expert holds, or covers for somebody who is away. */
    MINE,
    /** What nobody holds. */
    QUEUE,
    /** All that wait for an answer. */
    OPEN,
    /** What is due no more: answered, accepted or taken off. */
    DONE;

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
