package jp.ishigaki.survey;

import java.util.List;

/** A form was to be published that nobody could answer. */
public class UnfitFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FormFault> faults;

    UnfitFormException(List<FormFault> faults) {
        super(faults.toString());
        this.faults = faults;
    }

    public List<FormFault> faults() {
        return faults;
    }
}
