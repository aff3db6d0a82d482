package jp.ishigaki.identity;

import java.util.UUID;

/**
 * A person as the register has it, or is to have it.
 *
 * @param email in lower case
 * @param version of the register's row that this was read from; 0 for a new one
 */
public record PersonEntry(UUID id, String name, String kana, String email, int version) {

    public PersonEntry atVersion(int other) {
        return new PersonEntry(id, name, kana, email, other);
    }
}
