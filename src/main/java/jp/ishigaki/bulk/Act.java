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

    /**
     * Opens a seat.
     *
     * @param newcomer who is entered together with the seat, if not known yet
     * @param placement the track that the company is put into with it
     */
    record OpenSeat(
            SeatEntry seat,
            @Nullable PersonEntry newcomer,
            @Nullable Placement placement) implements Act {}

    /** Puts a company whose seat is there already into a track. */
    record PlaceCompany(Placement placement) implements Act {}
}
