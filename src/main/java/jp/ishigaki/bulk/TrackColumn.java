package jp.ishigaki.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.bulk.file.PlainText;
import jp.ishigaki.cohort.Track;
import org.jspecify.annotations.Nullable;

/** Reads into which track of the cohort the rows put their companies; one company is in one track. */
class TrackColumn {

    private record Typed(UUID track, int line) {}

    private final List<Track> tracks;
    private final Map<UUID, UUID> placed;
    private final Map<String, Track> byName = new HashMap<>();
    private final Map<UUID, Typed> typed = new HashMap<>();

    /** @param placed the track of each company that is in one */
    TrackColumn(List<Track> tracks, Map<UUID, UUID> placed) {
        this.tracks = tracks;
        this.placed = placed;
        tracks.forEach(track ->
                Stream.of(track.nameEn(), track.name()).forEach(name -> byName.put(PlainText.key(name), track)));
    }

    /** The track that is named, if any and if it may be; an empty cell leaves the company where it is. */
    @Nullable UUID track(RowReading row, @Nullable UUID company) {
        var name = row.name(ImportColumn.TRACK, Track.NAME_EN);
        if (name.isEmpty()) {
            return null;
        }
        if (tracks.isEmpty()) {
            row.refuse(ImportColumn.TRACK, "noTracks");
            return null;
        }
        if (company == null) {
            row.refuse(ImportColumn.TRACK, "trackWithoutCompany");
            return null;
        }
        var track = byName.get(PlainText.key(name));
        if (track == null) {
            var all = tracks.stream().map(Track::name).collect(Collectors.joining("、"));
            row.refuse(ImportColumn.TRACK, "unknownTrack", name, all);
            return null;
        }
        var before = typed.putIfAbsent(company, new Typed(track.id(), row.line()));
        if (before != null && !before.track().equals(track.id())) {
            row.refuse(ImportColumn.TRACK, "otherTrack", before.line());
        }
        return track.id();
    }

    /** What the row changes: nothing when the company is there already, or an earlier row puts it there. */
    @Nullable Placement placement(RowReading row, @Nullable UUID company, @Nullable UUID track) {
        if (company == null || track == null || !row.isFine() || track.equals(placed.get(company))) {
            return null;
        }
        var first = typed.get(company);
        return first != null && first.line() == row.line() ? new Placement(company, placed.get(company), track) : null;
    }
}
