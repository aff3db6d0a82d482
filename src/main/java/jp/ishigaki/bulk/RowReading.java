package jp.ishigaki.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.ishigaki.bulk.file.PlainText;
import jp.ishigaki.identity.CorporateNumber;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and gathers everything that is wrong with them. */
class RowReading {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,}");
    private static final int MOST_EMPLOYEES = 100_000;

    private final ImportRow row;
    private final List<RowError> errors = new ArrayList<>();

    RowReading(ImportRow row) {
        this.row = row;
    }

    int line() {
        return row.line();
    }

    boolean isFine() {
        return errors.isEmpty();
    }

    void refuse(@Nullable ImportColumn column, String code, Object... values) {
        errors.add(new RowError(
                column, code, List.of(values).stream().map(Object::toString).toList()));
    }

    Finding wrong() {
        return new Finding(row, Outcome.ERROR, List.copyOf(errors), null);
    }

    Finding finding(Outcome outcome, @Nullable Act act) {
        return isFine() ? new Finding(row, outcome, List.of(), act) : wrong();
    }

    private String typed(ImportColumn column) {
        return Objects.requireNonNullElse(row.cells().get(column), "");
    }

    /** Empty when the cell is, which leaves what is known. */
    String name(ImportColumn column, int most) {
        var name = PlainText.name(typed(column));
        if (name.length() > most) {
            refuse(column, "tooLong", most, name.length());
        }
        return name;
    }

    String requiredName(ImportColumn column, int most) {
        var name = name(column, most);
        if (name.isEmpty()) {
            refuse(column, "required");
        }
        return name;
    }

    @Nullable String corporateNumber(ImportColumn column) {
        var typed = PlainText.code(typed(column));
        if (typed.isEmpty()) {
            return null;
        }
        var fault = CorporateNumber.fault(typed);
        fault.ifPresent(f -> refuse(column, f == CorporateNumber.Fault.NOT_13_DIGITS ? "not13Digits" : "checkDigit"));
        return fault.isPresent() ? null : CorporateNumber.of(typed).digits();
    }

    int employees(ImportColumn column) {
        var typed = PlainText.code(typed(column)).replaceAll("[,\\s人名]", "");
        if (typed.isEmpty()) {
            refuse(column, "required");
            return 0;
        }
        if (!typed.matches("[0-9]{1,9}")) {
            refuse(column, "noNumber", typed(column).strip());
            return 0;
        }
        int employees = Integer.parseInt(typed);
        if (employees < 1 || employees > MOST_EMPLOYEES) {
            refuse(column, "employees");
        }
        return employees;
    }

    @Nullable QuotaFrame frame(ImportColumn column) {
        var typed = PlainText.key(typed(column)).replaceAll("[・/_、,]", "");
        var frame = switch (typed) {
            case "小売卸売業",
                    "卸売小売業",
                    "小売卸売",
                    "小売業",
                    "卸売業",
                    "小売",
                    "卸売",
                    "retail",
                    "wholesale",
                    "retailwholesale",
                    "retailandwholesale" -> QuotaFrame.RETAIL_WHOLESALE;
            case "建設製造業",
                    "製造建設業",
                    "建設製造",
                    "建設業",
                    "製造業",
                    "建設",
                    "製造",
                    "construction",
                    "manufacturing",
                    "constructionmanufacturing",
                    "constructionandmanufacturing" -> QuotaFrame.CONSTRUCTION_MANUFACTURING;
            case "サービス業その他",
                    "サービスその他",
                    "サービス業",
                    "サービス",
                    "その他",
                    "service",
                    "services",
                    "serviceother",
                    "servicesandothers" -> QuotaFrame.SERVICE_OTHER;
            default -> null;
        };
        if (frame == null) {
            refuse(column, typed.isEmpty() ? "required" : "frame", typed(column).strip());
        }
        return frame;
    }

    @Nullable Role role(ImportColumn column) {
        var typed = PlainText.key(typed(column));
        var role = switch (typed) {
            case "参加担当者", "参加者", "担当者", "参加企業", "participant" -> Role.PARTICIPANT;
            case "経営者", "経営層", "役員", "社長", "executive" -> Role.EXECUTIVE;
            case "専門家", "expert" -> Role.EXPERT;
            case "講師", "lecturer" -> Role.LECTURER;
            default -> null;
        };
        if (role == null) {
            refuse(column, typed.isEmpty() ? "required" : "role", typed(column).strip());
        }
        return role;
    }

    String address(ImportColumn column) {
        var typed = PlainText.code(typed(column)).toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            refuse(column, "required");
        } else if (typed.length() > 254 || !ADDRESS.matcher(typed).matches()) {
            refuse(column, "address", typed);
        }
        return typed;
    }
}
