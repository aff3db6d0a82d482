package jp.ishigaki.shell.ui;

/** The company's consents are not complete, so what is the cohort's does not open. */
public class NotYetEnrolledException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
