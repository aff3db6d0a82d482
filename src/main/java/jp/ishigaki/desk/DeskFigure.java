package jp.ishigaki.desk;

/**
 * How quickly a group of questions got its first answer by those who are asked for answers.
 *
 * @param questions all that were asked, without those taken off the desk
 * @param answered how many of them have such an answer
 * @param inTime how many of those answered, or still unanswered and overdue, were answered in time
 * @param measured how many the share is counted over: the answered ones and the overdue ones
 * @param medianHours business hours, of the answered ones; a business day has 24
 */
public record DeskFigure(
        String group, int questions, int answered, int inTime, int measured, double medianHours, double p90Hours) {

    /** Rounded percent in time; 0 while nothing is measured. */
    public int share() {
        return measured == 0 ? 0 : Math.round(100f * inTime / measured);
    }

    public static double days(double hours) {
        return Math.round(hours / 24 * 10) / 10.0;
    }
}
