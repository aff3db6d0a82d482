package jp.ishigaki.diagnosis;

import java.util.UUID;

/** Where the views of this module are. */
public final class DiagnosisPaths {

    public static final String DIAGNOSIS = "diagnosis";
    public static final String DIAGNOSIS_RESULT = "diagnosis/:run";

    public static final String DEPARTMENT = "diagnosis/department/:copy";
    public static final String HISTORY = "diagnosis/history/:company";

    private DiagnosisPaths() {}

    public static String diagnosis(UUID run) {
        return "diagnosis/" + run;
    }

    public static String history(UUID company) {
        return "diagnosis/history/" + company;
    }

    public static String department(UUID copy) {
        return "diagnosis/department/" + copy;
    }
}
