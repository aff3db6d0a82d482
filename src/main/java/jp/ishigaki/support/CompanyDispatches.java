package jp.ishigaki.support;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A company with its visits.
 *
 * @param experts names of those who look after it; empty while nobody does
 * @param dispatches those not cancelled, by number
 */
public record CompanyDispatches(
        UUID company, String name, String nameKana, String experts, List<DispatchRow> dispatches) {

    public Optional<DispatchRow> dispatch(int number) {
        return dispatches.stream().filter(each -> each.number() == number).findFirst();
    }
}
