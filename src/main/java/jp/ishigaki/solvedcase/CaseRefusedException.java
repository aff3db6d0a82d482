package jp.ishigaki.solvedcase;

/** The issue is not verified yet, or has its case already. */
public class CaseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
