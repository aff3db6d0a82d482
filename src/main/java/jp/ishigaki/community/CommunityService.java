package jp.ishigaki.community;

import static jp.ishigaki.tenancy.Role.EXECUTIVE;
import static jp.ishigaki.tenancy.Role.EXPERT;
import static jp.ishigaki.tenancy.Role.LECTURER;
import static jp.ishigaki.tenancy.Role.PARTICIPANT;
import static jp.ishigaki.tenancy.Role.STAFF;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortReferences;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking, answering, accepting, endorsing; always as oneself. */
@Service
@Transactional
@AllowedFor
public class CommunityService {

    private final Questions questions;
    private final Answers answers;
    private final Pseudonyms pseudonyms;
    private final CurriculumQueries curriculum;
    private final CohortReferences references;
    private final Acting acting;
    private final Clock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CommunityService(
            Questions questions,
            Answers answers,
            Pseudonyms pseudonyms,
            CurriculumQueries curriculum,
            CohortReferences references,
            Acting acting,
            Clock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.questions = questions;
        this.answers = answers;
        this.pseudonyms = pseudonyms;
        this.curriculum = curriculum;
        this.references = references;
        this.acting = acting;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Asks the actor's cohort. A section is referred to in the edition the cohort has at hand.
     *
     * @throws ReferenceRefusedException when there is no such section, or no edition
     * @throws NamesItselfException when it is to stand under a pseudonym and names its company
     */
    @AllowedFor({PARTICIPANT, EXECUTIVE, EXPERT, LECTURER})
    public UUID ask(NewQuestion asked) {
        requireText(asked.title(), NewQuestion.LONGEST_TITLE);
        requireText(asked.body(), NewQuestion.LONGEST_BODY);
        var actor = acting.actor();
        var cohort = actor.cohort();
        if (cohort == null) {
            throw new MissingException();
        }
        requireReaders(asked);
        var question = questions.saveAndFlush(new Question(
                actor, cohort, asked, references.of(asked.section(), cohort), partOf(asked), clock.instant()));
        events.publishEvent(new QuestionAsked(question.id()));
        return question.id();
    }

    /** Answers by name; in a thread that the own company began under a pseudonym, under that. */
    public UUID answer(UUID question, String body) {
        return answer(question, body, false);
    }

    /**
     * @param pseudonymous whether the acting company stays unnamed, under the same pseudonym in all of the thread
     * @throws NamesItselfException when it is to stand under a pseudonym and names its company
     * @throws ClosedQuestionException when the question takes no more answers
     */
    public UUID answer(UUID question, String body, boolean pseudonymous) {
        requireText(body, NewQuestion.LONGEST_BODY);
        var asked = question(question);
        asked.requireOpen();
        var hides = pseudonymous || pseudonyms.hideOwnCompanyAsAsker(question);
        if (hides) {
            requireCompany();
            pseudonyms.refuseNamesIn(List.of(body));
        }
        var answer = answers.saveAndFlush(new Answer(asked, acting.actor(), body, hides, clock.instant()));
        events.publishEvent(new AnswerGiven(question, answer.id()));
        return answer.id();
    }

    /**
     * The asker, or staff, chooses the answer that solved it; choosing another one later replaces it. What an asker does
     * under a pseudonym is not in the audit trail, which all of the office reads.
     */
    public void accept(UUID question, UUID answer) {
        var asked = question(question);
        var onRecord = decidesOnRecord(asked);
        asked.accept(answers.findById(answer).orElseThrow(MissingException::new), clock.instant());
        questions.saveAndFlush(asked);
        if (onRecord) {
            audit.record("answer.accepted", answer);
        }
        events.publishEvent(new AnswerAccepted(question, answer));
    }

    /** Takes that back: the question is not solved any more, and waits again where nobody answered it for the desk. */
    public void takeAcceptanceBack(UUID question) {
        var asked = question(question);
        var onRecord = decidesOnRecord(asked);
        asked.takeBackAcceptance().ifPresent(answer -> {
            questions.saveAndFlush(asked);
            if (onRecord) {
                audit.record("acceptance.taken_back", answer);
            }
            events.publishEvent(new AcceptanceTakenBack(question, answer));
        });
    }

    /** Whether what the actor decides may be known to be the actor's. */
    private boolean decidesOnRecord(Question asked) {
        var actor = acting.actor();
        var onRecord = actor.is(STAFF) || asked.namesAsAsker(actor.person());
        if (!onRecord && !pseudonyms.hideActorAsAsker(asked.id())) {
            throw new AccessDeniedException("Only the asker accepts an answer");
        }
        return onRecord;
    }

    /** The asker says anew who reads the question with all its answers. What others have read they have read. */
    public void disclose(UUID question, QuestionDisclosure to) {
        var asked = question(question);
        if (!asked.namesAsAsker(acting.actor().person()) && !pseudonyms.hideActorAsAsker(question)) {
            throw new AccessDeniedException("Only the asker says who reads a question");
        }
        if (to == QuestionDisclosure.COMPANY) {
            requireCompany();
        }
        if (asked.disclose(to)) {
            questions.saveAndFlush(asked);
            events.publishEvent(new QuestionDisclosed(question));
        }
    }

    /** An expert confirms that another's answer is right. */
    @AllowedFor(EXPERT)
    public void endorse(UUID answer) {
        var given = answers.findById(answer).orElseThrow(MissingException::new);
        given.endorse(acting.actor().person(), clock.instant());
        answers.saveAndFlush(given);
        audit.record("answer.endorsed", answer);
    }

    private Question question(UUID id) {
        return questions.findById(id).orElseThrow(MissingException::new);
    }

    private @Nullable Integer partOf(NewQuestion asked) {
        var section = asked.section();
        return section == null
                ? asked.part()
                : Integer.valueOf(curriculum
                        .section(section)
                        .orElseThrow(MissingException::new)
                        .part());
    }

    private void requireReaders(NewQuestion asked) {
        if (asked.pseudonymous() || asked.disclosure() == QuestionDisclosure.COMPANY) {
            requireCompany();
        }
        if (asked.pseudonymous()) {
            pseudonyms.refuseNamesIn(Stream.concat(Stream.of(asked.title(), asked.body()), asked.tags().stream())
                    .toList());
        }
    }

    private void requireCompany() {
        if (acting.actor().company() == null) {
            throw new IllegalArgumentException("Only who acts for a company may keep to it, or unnamed");
        }
    }

    private static void requireText(String text, int longest) {
        if (text.isBlank() || text.strip().length() > longest) {
            throw new IllegalArgumentException("A text is empty or too long");
        }
    }
}
