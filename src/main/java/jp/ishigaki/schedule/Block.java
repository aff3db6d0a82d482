package jp.ishigaki.schedule;

/** What a session is made of, in this order. */
public enum Block {
    /** The lecture. */
    SEMINAR,
    /** The work in groups. */
    WORKSHOP,
    /** The voluntary meeting afterwards. */
    ROUND_TABLE
}
