package jp.ishigaki.support;

/** How far what was to hold after a visit does hold. */
public enum EndState {
    REACHED,
    PARTLY,
    NOT_REACHED
}
