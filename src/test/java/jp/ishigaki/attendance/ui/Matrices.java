package jp.ishigaki.attendance.ui;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the matrix of attendance as its view does, for those who measure it. */
@Component
public class Matrices {

    private final MatrixRows rows;

    Matrices(MatrixRows rows) {
        this.rows = rows;
    }

    /** The number of the matrix's rows. */
    public int read(UUID cohort) {
        return rows.rows(cohort, null, rows.sessionsOf(cohort, null)).size();
    }
}
