package jp.ishigaki.schedule.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;

/** Ids as they arrive in addresses: one that is not an id is as good as none. */
final class Ids {

    private Ids() {}

    static Optional<UUID> parameter(BeforeEnterEvent entering, String name) {
        return entering.getLocation()
                .getQueryParameters()
                .getSingleParameter(name)
                .flatMap(Ids::parse);
    }

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
