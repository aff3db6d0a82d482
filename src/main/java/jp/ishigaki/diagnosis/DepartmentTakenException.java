package jp.ishigaki.diagnosis;

/** The run has a copy of a department of that name already. */
public class DepartmentTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DepartmentTakenException(Throwable cause) {
        super("The department has a copy already", cause);
    }
}
