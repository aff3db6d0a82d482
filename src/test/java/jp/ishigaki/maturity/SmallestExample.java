package jp.ishigaki.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes away from the facts of a company, one thing after the other, what is not needed to show the same. */
final class SmallestExample {

    private SmallestExample() {}

    static CompanyFacts of(CompanyFacts facts, Predicate<CompanyFacts> stillShows) {
        var smaller = simpler(facts).filter(stillShows).findFirst();
        while (smaller.isPresent()) {
            facts = smaller.get();
            smaller = simpler(facts).filter(stillShows).findFirst();
        }
        return facts;
    }

    private static Stream<CompanyFacts> simpler(CompanyFacts facts) {
        var all = new ArrayList<CompanyFacts>();
        if (!facts.issues().equals(CompanyFacts.Issues.NONE)) {
            all.add(with(facts, facts.diagnosis(), facts.evidence(), facts.partsCovered(), CompanyFacts.Issues.NONE));
        }
        if (!facts.partsCovered().isEmpty()) {
            all.add(with(facts, facts.diagnosis(), facts.evidence(), new TreeSet<>(), facts.issues()));
        }
        if (facts.diagnosis() != null) {
            all.add(with(facts, null, facts.evidence(), facts.partsCovered(), facts.issues()));
        }
        for (var record : facts.evidence()) {
            var fewer = facts.evidence().stream().filter(each -> each != record).toList();
            all.add(with(facts, facts.diagnosis(), fewer, facts.partsCovered(), facts.issues()));
        }
        for (var record : facts.evidence()) {
            for (var name : record.detail().values().keySet()) {
                var evidence = facts.evidence().stream()
                        .map(each -> each == record ? without(each, name) : each)
                        .toList();
                all.add(with(facts, facts.diagnosis(), evidence, facts.partsCovered(), facts.issues()));
            }
        }
        return all.stream();
    }

    private static EvidenceRecord without(EvidenceRecord record, String name) {
        var detail = new TreeMap<>(record.detail().values());
        detail.remove(name);
        return new EvidenceRecord(
                record.id(),
                record.company(),
                record.criterion(),
                record.kind(),
                record.what(),
                new EvidenceDetail(detail),
                record.effectiveOn(),
                record.receivedOn(),
                record.verifier(),
                record.source());
    }

    private static CompanyFacts with(
            CompanyFacts facts,
            CompanyFacts.Diagnosis diagnosis,
            List<EvidenceRecord> evidence,
            SortedSet<Integer> parts,
            CompanyFacts.Issues issues) {
        return new CompanyFacts(facts.company(), facts.people(), diagnosis, evidence, parts, issues);
    }
}
