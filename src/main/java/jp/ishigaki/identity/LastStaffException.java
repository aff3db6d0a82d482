package jp.ishigaki.identity;

/** The organiser's only member of staff cannot be shut out. */
public class LastStaffException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
