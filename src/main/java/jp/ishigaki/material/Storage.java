package jp.ishigaki.material;

/**
 * What of its storage a tenant uses, in bytes.
 *
 * @param limit as the operator set it
 */
public record Storage(long used, long limit) {

    /** From how many hundredths on staff are warned. */
    public static final int NEARLY = 80;

    private static final int WHOLE = 100;

    boolean takes(long bytes) {
        return used + bytes <= limit;
    }

    /** In whole hundredths; less than 1 only when nothing is used, and 100 only when it is full. */
    public int percent() {
        if (used >= limit) {
            return WHOLE;
        }
        return (int) Math.clamp(used * (double) WHOLE / limit, used > 0 ? 1 : 0, WHOLE - 1);
    }

    public boolean isNearlyFull() {
        return percent() >= NEARLY;
    }

    public boolean isFull() {
        return used >= limit;
    }

    public long left() {
        return Math.max(0, limit - used);
    }
}
