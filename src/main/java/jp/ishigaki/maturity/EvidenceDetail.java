package jp.ishigaki.maturity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of a piece of evidence, or the limits a rule sets on them, by name. What is not there is empty. */
public record EvidenceDetail(Map<String, Object> values) {

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** The number of that name; of a list, how many it holds; otherwise zero. */
    public BigDecimal number(String name) {
        return switch (values.get(name)) {
            case List<?> list -> BigDecimal.valueOf(list.size());
            case Number number -> new BigDecimal(number.toString());
            case null, default -> BigDecimal.ZERO;
        };
    }

    public int count(String name) {
        return number(name).intValue();
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    public List<String> list(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    public Optional<LocalDate> date(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    public boolean has(String name) {
        return text(name).isPresent();
    }
}
