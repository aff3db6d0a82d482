package jp.ishigaki.notification;

/** The secret part of the address by which a letter's reader ends what it is sent for. */
public record StopSecret(String text) {

    /** Never into a log. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
