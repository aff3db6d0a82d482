package jp.ishigaki.attendance;

/**
 * How long a company has to make up for a session, from the day on which the task is set.
 *
 * @param days from 1 to 90
 * @param businessDays whether days off are passed over
 */
public record MakeUpRule(int days, boolean businessDays) {

    public static final int MOST_DAYS = 90;
    static final MakeUpRule USUAL = new MakeUpRule(14, false);

    public MakeUpRule {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(days + " days to make up");
        }
    }
}
