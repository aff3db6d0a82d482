package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.diagnosis.Answer;

/** Facts of a company as tests of the rules write them down. */
final class Evidenced {

    private Evidenced() {}

    /** @param letters the answers from item 1 on: Y yes, P partly, N no, U unknown */
    static SortedMap<Integer, Answer> answers(String letters) {
        var answers = new TreeMap<Integer, Answer>();
        IntStream.range(0, letters.length())
                .forEach(i -> answers.put(i + 1, Answer.values()["YPNU".indexOf(letters.charAt(i))]));
        return answers;
    }

    /** Recorded by the company itself on the day it holds from. */
    static EvidenceRecord evidence(String criterion, String kind, LocalDate on, Map<String, Object> detail) {
        return new EvidenceRecord(
                UUID.randomUUID(),
                UUID.randomUUID(),
                criterion,
                kind,
                "記録",
                new EvidenceDetail(detail),
                on,
                on,
                VerifierClass.SELF,
                null);
    }
}
