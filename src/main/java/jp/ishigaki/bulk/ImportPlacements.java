package jp.ishigaki.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.identity.StaleRegisterException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the companies of an import into their tracks, and back again when it is undone. */
@Component
class ImportPlacements {

    private final TrackService service;
    private final TrackQueries tracks;

    ImportPlacements(TrackService service, TrackQueries tracks) {
        this.service = service;
        this.tracks = tracks;
    }

    /** After the seats are open, since only who takes part is in a track. */
    void enter(@Nullable UUID cohort, List<Finding> some) {
        if (cohort != null) {
            var placements = some.stream()
                    .flatMap(finding -> Stream.ofNullable(placement(finding.act())))
                    .toList();
            place(cohort, placements, Placement::track);
        }
    }

    /** @throws StaleRegisterException when a company is in another track by now */
    void putBack(@Nullable UUID cohort, List<Placement> placements) {
        if (cohort == null || placements.isEmpty()) {
            return;
        }
        var now = tracks.placed(cohort);
        if (placements.stream().anyMatch(each -> !Objects.equals(now.get(each.company()), each.track()))) {
            throw new StaleRegisterException();
        }
        place(cohort, placements, Placement::before);
    }

    private void place(UUID cohort, List<Placement> placements, Function<Placement, @Nullable UUID> where) {
        Map<@Nullable UUID, List<UUID>> companies = new LinkedHashMap<>();
        placements.forEach(each -> companies
                .computeIfAbsent(where.apply(each), track -> new ArrayList<>())
                .add(each.company()));
        companies.forEach((track, some) -> service.place(cohort, some, track));
    }

    private static @Nullable Placement placement(@Nullable Act act) {
        return switch (act) {
            case Act.OpenSeat open -> open.placement();
            case Act.PlaceCompany place -> place.placement();
            case null, default -> null;
        };
    }
}
