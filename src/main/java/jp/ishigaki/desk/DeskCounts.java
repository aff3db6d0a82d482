package jp.ishigaki.desk;

/** @param late how many of all that wait are overdue */
public record DeskCounts(int mine, int queue, int open, int late) {

    public int of(DeskScope scope) {
        return switch (scope) {
            case MINE -> mine;
            case QUEUE -> queue;
            case OPEN -> open;
            case DONE -> 0;
        };
    }
}
