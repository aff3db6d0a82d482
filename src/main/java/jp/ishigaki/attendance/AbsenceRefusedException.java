package jp.ishigaki.attendance;

/** One is excused from a session before it begins, and asks once. */
public class AbsenceRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
