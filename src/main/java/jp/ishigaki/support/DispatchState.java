package jp.ishigaki.support;

public enum DispatchState {
    /** It has a day; from that day on its report is waited for. */
    PLANNED,
    /** The expert reported on it. */
    HELD,
    CANCELLED
}
