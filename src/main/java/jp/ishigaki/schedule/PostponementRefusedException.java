package jp.ishigaki.schedule;

/** The session stays where it is; views ask {@link ScheduleService#objection} first and say why beside the field. */
public class PostponementRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PostponementObjection objection;

    PostponementRefusedException(PostponementObjection objection) {
        super(objection.name());
        this.objection = objection;
    }

    public PostponementObjection objection() {
        return objection;
    }
}
