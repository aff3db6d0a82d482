package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.guard.ui.GuardedFields;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.worksheet.Worksheet;
import jp.ishigaki.workshop.FilledSheet;
import jp.ishigaki.workshop.IssueCare;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueExtras;
import jp.ishigaki.workshop.NamesItselfException;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.SheetRefusedException;
import org.jspecify.annotations.Nullable;

/** An issue as its company writes it, with the worksheet of the session it chose. Nothing typed is lost on the way. */
class IssueEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final IssueForm form;
    private final SheetFields sheet;
    private final CareFields care;
    private final GuardedFields guarded;
    private final transient Map<Integer, Worksheet> inForce;
    private transient @Nullable FilledSheet given;
    private @Nullable UUID writtenIn;
    private boolean isOld;

    IssueEditor(
            IssueForm form,
            SheetFields sheet,
            CareFields care,
            Map<Integer, Worksheet> inForce,
            GuardedFields guarded) {
        this.form = form;
        this.sheet = sheet;
        this.care = care;
        this.inForce = inForce;
        this.guarded = guarded;
        form.place(sheet, care);
        form.onSession(this::follow);
        sheet.show(null);
        add(form);
        form.watchedBy(guarded);
        sheet.watchedBy(guarded);
    }

    /** Asks about what others should perhaps not read, before it is handed over. */
    Runnable checked(Runnable hand) {
        return guarded.before(hand);
    }

    private void follow(@Nullable SessionRow session) {
        if (session == null) {
            sheet.show(null);
        } else if (given != null && session.id().equals(writtenIn)) {
            sheet.show(given.worksheet());
        } else {
            sheet.show(inForce.get(session.number()));
        }
    }

    void choose(SessionRow session) {
        form.choose(session);
    }

    void chooseSection(String section) {
        form.choose(section);
    }

    void tell(RaisingPanel.Beside panel) {
        form.tell(panel);
    }

    /** With words that were written elsewhere. */
    void begin(String words) {
        form.begin(words);
    }

    /** What is written already, on the worksheet in the version it was written on. */
    void fill(
            IssueDetails issue,
            IssueCare of,
            @Nullable FilledSheet written,
            List<SessionRow> sessions,
            List<PartRow> parts) {
        given = written;
        writtenIn = of.session();
        isOld = true;
        form.fill(issue, parts);
        care.fill(of);
        sessions.stream()
                .filter(each -> each.id().equals(of.session()))
                .findFirst()
                .ifPresent(form::choose);
        if (written != null) {
            sheet.fill(written.answers());
        }
    }

    /** Hands over what is written, unless errors stand beside the fields now. */
    void hand(BiConsumer<NewIssue, IssueExtras> to) {
        var unfit = isWithoutSheet() ? Optional.empty() : sheet.firstUnfit();
        var written = form.written();
        var areFit = care.areFit();
        if (written.isPresent() && unfit.isPresent()) {
            sheet.firstUnfit().ifPresent(field -> field.focus());
        }
        if (written.isPresent() && unfit.isEmpty() && areFit) {
            hand(written.get(), to);
        }
    }

    private void hand(NewIssue issue, BiConsumer<NewIssue, IssueExtras> to) {
        var without = isWithoutSheet();
        var extras = new IssueExtras(
                care.owner(),
                care.due(),
                care.tags(),
                without ? null : sheet.worksheet(),
                without ? Map.of() : sheet.answers());
        try {
            to.accept(issue, extras);
        } catch (ReferenceRefusedException refused) {
            form.refuse(refused);
        } catch (NamesItselfException refused) {
            if (!sheet.refuse(refused)) {
                form.refuse(refused);
            }
        } catch (SheetRefusedException refused) {
            sheet.refuse(refused.fields());
        }
    }

    /** An issue that was raised without its worksheet may stay so. */
    private boolean isWithoutSheet() {
        return sheet.worksheet() == null
                || (isOld && given == null && sheet.answers().values().stream().allMatch(String::isBlank));
    }
}
