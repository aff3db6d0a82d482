package jp.ishigaki.reach.hook;

/** Whether messages are sent; one that failed too often is disabled until the office looks at it. */
public enum HookState {
    ACTIVE,
    PAUSED,
    DISABLED
}
