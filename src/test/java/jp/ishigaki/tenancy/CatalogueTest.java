package jp.ishigaki.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CatalogueTest {

    @TestFactory
    Stream<DynamicTest> inTheMigratedDatabase() {
        return Arrays.stream(CatalogueGate.values())
                .map(rule -> dynamicTest(rule.sentence(), () -> {
                    try (var connection = ProofDatabase.superuser()) {
                        assertThat(rule.offenders(connection))
                                .as(rule.sentence())
                                .isEmpty();
                    }
                }));
    }
}
