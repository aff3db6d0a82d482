package jp.ishigaki.maturity;

import jp.ishigaki.diagnosis.DiagnosisSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A submitted self-diagnosis may change the level; what it changes is put on record with it. */
@Component
class LevelAfterDiagnosis {

    private final LevelHistory history;

    LevelAfterDiagnosis(LevelHistory history) {
        this.history = history;
    }

    @EventListener
    void on(DiagnosisSubmitted submitted) {
        history.bringUpToDate(submitted.company());
    }
}
