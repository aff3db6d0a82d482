package jp.ishigaki.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ishigaki.bulk.file.PlainText;
import jp.ishigaki.identity.CompanyEntry;
import org.jspecify.annotations.Nullable;

/** Finds companies of the register by number and by name. */
class CompanyIndex {

    private final Map<String, CompanyEntry> byNumber = new HashMap<>();
    private final Map<String, List<CompanyEntry>> byName = new HashMap<>();

    CompanyIndex(List<CompanyEntry> companies) {
        for (var company : companies) {
            var number = company.number();
            if (number != null) {
                byNumber.put(number, company);
            }
            byName.computeIfAbsent(PlainText.key(company.name()), key -> new ArrayList<>())
                    .add(company);
        }
    }

    Optional<CompanyEntry> numbered(@Nullable String number) {
        return number == null ? Optional.empty() : Optional.ofNullable(byNumber.get(number));
    }

    List<CompanyEntry> named(String name) {
        return byName.getOrDefault(PlainText.key(name), List.of());
    }
}
