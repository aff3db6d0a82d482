package jp.ishigaki.bulk;

import java.util.List;

/** What a list to read in is about. */
public enum ImportKind {
    COMPANIES(
            List.of(ImportColumn.COMPANY_NAME, ImportColumn.FRAME, ImportColumn.EMPLOYEES),
            List.of(
                    ImportColumn.COMPANY_NAME,
                    ImportColumn.COMPANY_KANA,
                    ImportColumn.NUMBER,
                    ImportColumn.FRAME,
                    ImportColumn.INDUSTRY,
                    ImportColumn.EMPLOYEES)),
    PEOPLE(
            List.of(ImportColumn.PERSON_NAME, ImportColumn.EMAIL),
            List.of(ImportColumn.PERSON_NAME, ImportColumn.PERSON_KANA, ImportColumn.EMAIL)),
    /** Seats in one cohort; whoever is not known yet is entered with the seat. */
    ENROLMENTS(
            List.of(ImportColumn.EMAIL, ImportColumn.ROLE),
            List.of(
                    ImportColumn.PERSON_NAME,
                    ImportColumn.PERSON_KANA,
                    ImportColumn.EMAIL,
                    ImportColumn.ROLE,
                    ImportColumn.COMPANY,
                    ImportColumn.TRACK));

    private final List<ImportColumn> required;
    private final List<ImportColumn> columns;

    ImportKind(List<ImportColumn> required, List<ImportColumn> columns) {
        this.required = required;
        this.columns = columns;
    }

    public List<ImportColumn> required() {
        return required;
    }

    public List<ImportColumn> columns() {
        return columns;
    }
}
