package jp.ishigaki.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

@Entity
class Person {

    @Id
    private UUID id;

    private String name;
    private String nameKana;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Person() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    Person(UUID id, String name, String nameKana) {
        this.id = id;
        this.name = name;
        this.nameKana = nameKana;
    }

    UUID id() {
        return id;
    }
}
