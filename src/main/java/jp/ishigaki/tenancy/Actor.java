package jp.ishigaki.tenancy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a transaction, as the database bound it.
 *
 * @param membership null for a job or a visitor, who hold no seat
 * @param someone the person, or null for a job or a visitor, who are none
 * @param cohort null for staff, who act for the whole tenant
 * @param company the company acted for, or null for staff, experts and lecturers
 * @param readable the companies whose private records may be read (staff read all and have none listed)
 * @param consented whether the person has agreed to all texts in force
 */
public record Actor(
        @Nullable UUID membership,
        UUID tenant,
        @Nullable UUID someone,
        Role role,
        @Nullable UUID cohort,
        @Nullable UUID company,
        List<UUID> readable,
        boolean consented) {

    public boolean is(Role... roles) {
        return List.of(roles).contains(role);
    }

    /** The person acting; asking this of a job or a visitor is a mistake of the caller. */
    public UUID person() {
        if (someone == null) {
            throw new IllegalStateException(role + " is no person");
        }
        return someone;
    }

    /** The company acted for; asking this of anybody else is a mistake of the caller. */
    public UUID ownCompany() {
        if (company == null) {
            throw new IllegalStateException(role + " acts for no company");
        }
        return company;
    }

    public boolean readsPrivate(UUID ofCompany) {
        return role == Role.STAFF || readable.contains(ofCompany);
    }
}
