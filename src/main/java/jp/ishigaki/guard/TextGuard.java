package jp.ishigaki.guard;

import java.util.List;
import java.util.stream.Stream;

/** Looks through one text after another. */
final class TextGuard {

    private static final List<Detector> ALWAYS = List.of(
            new Keys(),
            new Credentials(),
            new LongNumbers(),
            new MailAddresses(),
            new PhoneNumbers(),
            new Addresses(),
            new Machines());

    private final List<Detector> detectors;

    TextGuard(Known known) {
        detectors = Stream.concat(ALWAYS.stream(), Stream.of(new Hosts(known.domains()), known.asNames()))
                .toList();
    }

    List<Hit> look(String written) {
        var text = Folded.of(written);
        var hits = new Hits(text);
        detectors.forEach(detector -> detector.find(text, hits));
        return hits.told();
    }
}
