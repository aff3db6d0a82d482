package jp.ishigaki.mail;

/** Where a letter is on its way. */
public enum MailState {
    /** Put, and to be sent when it is due. */
    WAITING,
    /** Just being handed to the mail server. */
    SENDING,
    /** Taken over by the mail server. */
    SENT,
    /** Refused for good, or too often. */
    FAILED,
    /** Handed over, perhaps: the process or the connection ended before the server's answer. */
    UNCLEAR,
    /** The staff decided that it need not be sent any more. */
    LEFT;

    /** Whether the staff have to decide what becomes of it. */
    public boolean isToDecide() {
        return this == FAILED || this == UNCLEAR;
    }
}
