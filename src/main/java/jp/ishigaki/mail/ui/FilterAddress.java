package jp.ishigaki.mail.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.ishigaki.mail.MailPaths;
import jp.ishigaki.mail.MailState;
import jp.ishigaki.mail.OutboxFilter;

/** The filter of the outbox as the address has it, so that a list can be kept and sent. */
final class FilterAddress {

    private static final String STATE = "state";
    private static final String TEMPLATE = "template";
    private static final String RECIPIENT = "to";

    private FilterAddress() {}

    static OutboxFilter read(QueryParameters query) {
        var state = Arrays.stream(MailState.values())
                .filter(each ->
                        word(each).equals(query.getSingleParameter(STATE).orElse("")))
                .findFirst()
                .orElse(null);
        return new OutboxFilter(
                state,
                query.getSingleParameter(TEMPLATE).filter(t -> !t.isBlank()).orElse(null),
                query.getSingleParameter(RECIPIENT)
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .orElse(null));
    }

    static QueryParameters parameters(OutboxFilter filter) {
        Map<String, String> query = new HashMap<>();
        if (filter.state() != null) {
            query.put(STATE, word(filter.state()));
        }
        if (filter.template() != null) {
            query.put(TEMPLATE, filter.template());
        }
        if (filter.recipient() != null) {
            query.put(RECIPIENT, filter.recipient());
        }
        return QueryParameters.simple(query);
    }

    static String address(OutboxFilter filter) {
        var query = parameters(filter).getQueryString();
        return query.isEmpty() ? MailPaths.OUTBOX : MailPaths.OUTBOX + "?" + query;
    }

    static String word(MailState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
