package jp.ishigaki.mail;

/** There is no connection to the mail server; nothing was said about any letter. */
class MailServerUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;
}
