package jp.ishigaki.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.identity.MemberKey;
import jp.ishigaki.identity.MemberRow;
import jp.ishigaki.shared.Export;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All seats with who holds them, the newest first. */
@Component
class PeopleExport implements Export {

    private static final int PAGE = 500;

    private final IdentityQueries identity;
    private final Messages messages;

    PeopleExport(IdentityQueries identity, Messages messages) {
        this.identity = identity;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public String title() {
        return "bulk.Export.people";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "bulk.ImportColumn.PERSON_NAME",
                "bulk.ImportColumn.EMAIL",
                "bulk.ImportColumn.ROLE",
                "bulk.ImportColumn.COMPANY_NAME",
                "bulk.Export.since",
                "bulk.Export.until");
    }

    @Override
    public boolean isOfCohort() {
        return false;
    }

    @Override
    public void each(@Nullable UUID cohort, Consumer<List<? extends @Nullable Object>> row) {
        Slice.<MemberRow, MemberKey>readAll(
                after -> identity.members(after, PAGE),
                member -> row.accept(Arrays.<@Nullable Object>asList(
                        member.name(),
                        member.email(),
                        messages.getTranslation("shell.Role." + member.role(), Locale.JAPANESE),
                        member.company(),
                        member.startedAt().toString(),
                        Objects.toString(member.endedAt(), ""))));
    }
}
