package jp.ishigaki.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company as the register has it, or is to have it.
 *
 * @param number the corporate number, 13 digits, if known
 * @param employees 1 to 100,000 persons
 * @param version of the register's row that this was read from; 0 for a new one
 */
public record CompanyEntry(
        UUID id,
        @Nullable String number,
        String name,
        String kana,
        QuotaFrame frame,
        String industry,
        int employees,
        int version) {

    public CompanyEntry atVersion(int other) {
        return new CompanyEntry(id, number, name, kana, frame, industry, employees, other);
    }
}
