package jp.ishigaki.grouping;

/** What somebody does for the group: writes on the board (書記), prepares what is shown (資料担当), presents (発表担当). */
public enum GroupRole {
    SCRIBE,
    MATERIALS,
    PRESENTER
}
