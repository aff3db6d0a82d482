package jp.ishigaki.signal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What there is to look at again.
 *
 * @param everything whether more may have changed than is named: the teller named nothing, or something went unheard
 * @param ids the things that were named
 */
public record Look(boolean everything, Set<UUID> ids) {

    static final Look EVERYTHING = new Look(true, Set.of());

    public Look {
        ids = Set.copyOf(ids);
    }

    static Look at(UUID id) {
        return new Look(false, Set.of(id));
    }

    Look and(Look other) {
        if (everything && other.everything) {
            return EVERYTHING;
        }
        var both = new HashSet<>(ids);
        both.addAll(other.ids);
        return new Look(everything || other.everything, both);
    }
}
