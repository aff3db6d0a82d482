package jp.ishigaki.facilitation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A list whose lines stay the same components while what they show changes: whoever has the focus in one keeps it when
 * somebody else does something.
 */
class KeyedList<T, C extends Component> extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient Map<Object, C> lines = new HashMap<>();
    private final transient Function<T, Object> key;
    private final transient Function<T, C> make;
    private final transient BiConsumer<C, T> update;

    KeyedList(String classes, Function<T, Object> key, Function<T, C> make, BiConsumer<C, T> update) {
        this.key = key;
        this.make = make;
        this.update = update;
        setClassName(classes);
    }

    Optional<C> line(Object ofKey) {
        return Optional.ofNullable(lines.get(ofKey));
    }

    void show(List<T> items) {
        var keys = items.stream().map(key).toList();
        lines.entrySet().removeIf(line -> {
            var gone = !keys.contains(line.getKey());
            if (gone) {
                remove(line.getValue());
            }
            return gone;
        });
        for (int place = 0; place < items.size(); place++) {
            var item = items.get(place);
            var line = lines.computeIfAbsent(keys.get(place), missing -> make.apply(item));
            update.accept(line, item);
            if (getComponentCount() <= place || !getComponentAt(place).equals(line)) {
                addComponentAtIndex(place, line);
            }
        }
    }
}
