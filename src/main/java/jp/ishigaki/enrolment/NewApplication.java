package jp.ishigaki.enrolment;

import java.util.Locale;
import jp.ishigaki.identity.CorporateNumber;

/**
 * An application as it may be received.
 *
 * @param capital in yen, 0 for none
 * @param employees 1 to 100,000 persons
 * @param contactEmail one plain address
 * @param wish at most 1,000 characters
 */
public record NewApplication(
        CorporateNumber corporateNumber,
        String companyName,
        String companyKana,
        IndustryClass industry,
        long capital,
        int employees,
        String address,
        String contactName,
        String contactEmail,
        String contactPhone,
        String wish,
        Locale language) {

    public static final int LONGEST_WISH = 1000;

    public boolean isSmall() {
        return industry.size().isSmall(capital, employees);
    }

    /** Neither names nor addresses. */
    @Override
    public String toString() {
        return "application in class " + industry;
    }
}
