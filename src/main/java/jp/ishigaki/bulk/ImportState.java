package jp.ishigaki.bulk;

/** The life of an import: looked through, being entered, entered, and perhaps taken back. */
public enum ImportState {
    CHECKED,
    RUNNING,
    DONE,
    UNDONE,
    DISCARDED
}
