package jp.ishigaki.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who would come into which track; tracks that nobody would come into are there with an empty list. */
public record TrackProposal(Map<Track, List<CompanyInTrack>> added) {

    /** @param companies all of the cohort, those alike one after another */
    static TrackProposal of(List<Track> tracks, List<CompanyInTrack> companies) {
        var added = new LinkedHashMap<Track, List<CompanyInTrack>>();
        tracks.forEach(track -> added.put(track, new ArrayList<>()));
        var count = new HashMap<List<Object>, Integer>();
        companies.stream()
                .filter(company -> company.track() != null)
                .forEach(company -> count(count, company.track(), company));
        companies.stream()
                .filter(company -> company.track() == null)
                .forEach(company -> tracks.stream()
                        .min(Comparator.<Track>comparingInt(track -> count.getOrDefault(List.of(track.id()), 0))
                                .thenComparing(
                                        track -> count.getOrDefault(List.of(track.id(), company.quotaFrame()), 0))
                                .thenComparing(track -> count.getOrDefault(List.of(track.id(), company.industry()), 0)))
                        .ifPresent(track -> {
                            added.getOrDefault(track, new ArrayList<>()).add(company);
                            count(count, track.id(), company);
                        }));
        return new TrackProposal(added);
    }

    private static void count(Map<List<Object>, Integer> count, UUID track, CompanyInTrack company) {
        count.merge(List.of(track), 1, Integer::sum);
        count.merge(List.of(track, company.quotaFrame()), 1, Integer::sum);
        count.merge(List.of(track, company.industry()), 1, Integer::sum);
    }

    public int size() {
        return added.values().stream().mapToInt(List::size).sum();
    }
}
