package jp.ishigaki.reach.hook;

/** Where a message stands; a failed one is not tried again. */
public enum DeliveryState {
    WAITING,
    SENDING,
    SENT,
    FAILED
}
