package jp.ishigaki.shared.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What an address asks for. What cannot be read is as good as not there. */
public final class Asked {

    private Asked() {}

    /** The id that stands in the path. */
    public static Optional<UUID> pathId(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(text -> read(text, UUID::fromString));
    }

    /** The number that stands in the path. */
    public static Optional<Integer> pathNumber(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(text -> read(text, Integer::valueOf));
    }

    /** A short word as it stands there. */
    public static Optional<String> word(BeforeEnterEvent event, String name) {
        return value(event, name);
    }

    public static Optional<UUID> id(BeforeEnterEvent event, String name) {
        return value(event, name).flatMap(text -> read(text, UUID::fromString));
    }

    public static Optional<Integer> number(BeforeEnterEvent event, String name) {
        return value(event, name).flatMap(text -> read(text, Integer::valueOf));
    }

    /** The constant of that name; a word that is none counts as not asked. */
    public static <E extends Enum<E>> Optional<E> oneOf(BeforeEnterEvent event, String name, Class<E> of) {
        return value(event, name)
                .flatMap(text -> EnumSet.allOf(of).stream()
                        .filter(each -> each.name().equals(text))
                        .findFirst());
    }

    public static boolean flag(BeforeEnterEvent event, String name) {
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
