package jp.ishigaki.tenancy;

/** The membership acted by has ended since it was chosen. */
public class AccessEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
