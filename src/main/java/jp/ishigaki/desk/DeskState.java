package jp.ishigaki.desk;

/** Where a question stands: its clock runs, rests as the asker was asked back, or has stopped. */
public enum DeskState {
    RUNNING,
    PAUSED,
    ANSWERED,
    ACCEPTED,
    OFF;

    public boolean isOpen() {
        return this == RUNNING || this == PAUSED;
    }
}
