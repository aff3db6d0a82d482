package jp.ishigaki.mail;

/**
 * Where an answer to a letter goes.
 *
 * @param address with a secret, for the reader of this letter alone
 * @param line above which the answer is written
 */
public record ReplyWay(String address, String line) {

    /** Never into a log. */
    @Override
    public String toString() {
        return "(secret)";
    }
}
