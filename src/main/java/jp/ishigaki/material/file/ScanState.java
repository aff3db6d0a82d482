package jp.ishigaki.material.file;

/** What the virus scanner has said of a file. */
public enum ScanState {
    /** Nothing yet, or there is no scanner. */
    UNSCANNED,
    CLEAN,
    INFECTED
}
