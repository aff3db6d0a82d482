package jp.ishigaki.support;

public enum DispatchMode {
    /** The expert comes to the company. */
    VISIT,
    ONLINE
}
