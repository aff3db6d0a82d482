package jp.ishigaki.bulk;

import jp.ishigaki.identity.CompanyEntry;
import jp.ishigaki.identity.PersonEntry;
import jp.ishigaki.identity.SeatEntry;
import org.jspecify.annotations.Nullable;

/** What one row does to the register. */
sealed interface Act {

    record RegisterCompany(CompanyEntry company) implements Act {}

    record ChangeCompany(CompanyEntry before, CompanyEntry after) implements Act {}

    record AddPerson(PersonEntry person) implements Act {}

    record RenamePerson(PersonEntry before, PersonEntry after) implements Act {}

    /** @param newcomer who is entered together with the seat, if not known yet */
    record OpenSeat(SeatEntry seat, @Nullable PersonEntry newcomer) implements Act {}
}
