package jp.ishigaki.workshop.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.ishigaki.tenancy.MissingException;

/** What the address asks for. What cannot be read is passed over, and a path that names nothing is missing. */
final class Asked {

    private Asked() {}

    static UUID issue(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("id")
                .flatMap(id -> read(id, UUID::fromString))
                .orElseThrow(MissingException::new);
    }

    static Optional<UUID> id(BeforeEnterEvent event, String name) {
        return value(event, name).flatMap(text -> read(text, UUID::fromString));
    }

    static Optional<Integer> number(BeforeEnterEvent event, String name) {
        return value(event, name).flatMap(text -> read(text, Integer::valueOf));
    }

    static boolean flag(BeforeEnterEvent event, String name) {
        return value(event, name).filter("1"::equals).isPresent();
    }

    private static Optional<String> value(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
