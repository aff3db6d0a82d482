package jp.ishigaki.worksheet;

import java.util.List;

/** The threats of a year, by rank. */
public record ThreatCatalogue(int year, Wording title, List<Threat> threats) {

    public ThreatCatalogue {
        threats = List.copyOf(threats);
    }
}
