package jp.ishigaki.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.bulk.file.PlainText;
import jp.ishigaki.identity.CompanyEntry;
import org.jspecify.annotations.Nullable;

/**
 * Compares a list of companies with the register. A corporate number decides; without one, on either side, the name
 * does. Two companies of the same name with two numbers are two companies.
 */
class CompanyCheck {

    private final CompanyIndex register;
    private final Map<String, Integer> linesOfNumbers = new HashMap<>();
    private final Map<String, Integer> linesOfNames = new HashMap<>();
    private final Map<UUID, Integer> linesOfKnown = new HashMap<>();

    CompanyCheck(CompanyIndex register) {
        this.register = register;
    }

    List<Finding> check(List<ImportRow> rows) {
        return rows.stream().map(this::check).toList();
    }

    private Finding check(ImportRow of) {
        var row = new RowReading(of);
        var name = row.requiredName(ImportColumn.COMPANY_NAME, 120);
        var kana = row.name(ImportColumn.COMPANY_KANA, 120);
        var number = row.corporateNumber(ImportColumn.NUMBER);
        var frame = row.frame(ImportColumn.FRAME);
        var industry = row.name(ImportColumn.INDUSTRY, 40);
        var employees = row.employees(ImportColumn.EMPLOYEES);
        refuseTwins(row, name, number);
        var known = known(row, name, number);
        if (!row.isFine() || frame == null) {
            return row.wrong();
        }
        if (known == null) {
            return row.finding(
                    Outcome.NEW,
                    new Act.RegisterCompany(
                            new CompanyEntry(UUID.randomUUID(), number, name, kana, frame, industry, employees, 0)));
        }
        var after = new CompanyEntry(
                known.id(),
                number == null ? known.number() : number,
                name,
                kana.isEmpty() ? known.kana() : kana,
                frame,
                industry.isEmpty() ? known.industry() : industry,
                employees,
                known.version());
        return after.equals(known)
                ? row.finding(Outcome.UNCHANGED, null)
                : row.finding(Outcome.CHANGED, new Act.ChangeCompany(known, after));
    }

    private void refuseTwins(RowReading row, String name, @Nullable String number) {
        if (number != null) {
            var first = linesOfNumbers.putIfAbsent(number, row.line());
            if (first != null) {
                row.refuse(ImportColumn.NUMBER, "twin", first);
            }
        }
        var key = PlainText.key(name) + (number == null ? "" : "\n" + number);
        var first = name.isEmpty() ? null : linesOfNames.putIfAbsent(key, row.line());
        if (first != null && number == null) {
            row.refuse(ImportColumn.COMPANY_NAME, "twin", first);
        }
    }

    private @Nullable CompanyEntry known(RowReading row, String name, @Nullable String number) {
        var known = register.numbered(number).orElse(null);
        if (known == null) {
            var namesakes = register.named(name).stream()
                    .filter(company -> number == null || company.number() == null)
                    .toList();
            if (namesakes.size() > 1) {
                row.refuse(ImportColumn.COMPANY_NAME, "ambiguous", namesakes.size());
            }
            known = namesakes.size() == 1 ? namesakes.getFirst() : null;
        }
        if (known != null) {
            var first = linesOfKnown.putIfAbsent(known.id(), row.line());
            if (first != null && row.isFine()) {
                row.refuse(ImportColumn.COMPANY_NAME, "twin", first);
            }
        }
        return known;
    }
}
