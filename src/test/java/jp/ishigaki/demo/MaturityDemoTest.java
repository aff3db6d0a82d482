package jp.ishigaki.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.identity.SignIns;
import jp.ishigaki.maturity.CompanyLevel;
import jp.ishigaki.maturity.CompanyMaturity;
import jp.ishigaki.maturity.MaturityLevel;
import jp.ishigaki.maturity.MaturityQueries;
import jp.ishigaki.tenancy.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** The levels of the demo's companies on its own day, checked by hand against the data files. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"ishigaki.test.own-server=true", "ishigaki.data=target/maturity-demo-test/${random.uuid}"})
@DirtiesContext
class MaturityDemoTest {

    @Autowired
    MaturityQueries maturity;

    @Autowired
    SignIns signIns;

    @Autowired
    Acting acting;

    @Test
    void eightCompaniesStandAtLevelTwo() {
        var atTwo = levels().entrySet().stream()
                .filter(entry -> entry.getValue().level().equals(new MaturityLevel(2)))
                .map(Map.Entry::getKey);

        assertThat(atTwo)
                .containsExactlyInAnyOrder(
                        "shiratsuru",
                        "tsuwabuki",
                        "tetsurin",
                        "kiribako",
                        "kazamidori",
                        "wataridori",
                        "hoganshi",
                        "hotarubi");
    }

    @Test
    void companyBetaLacksTheTechnicalMeasuresAlone() {
        var beta = acting.as(seat("beta"), () -> maturity.own());

        assertThat(beta.level().level()).isEqualTo(new MaturityLevel(1));
        assertThat(beta.missing()).extracting(result -> result.criterion().id()).containsExactly("L2-6");
    }

    @Test
    void theListSaysOfACompanyWhatItsOwnPageSays() {
        CompanyMaturity beta = acting.as(seat("beta"), () -> maturity.own());

        assertThat(levels().get("beta").criteria()).isEqualTo(beta.criteria());
    }

    private Map<String, CompanyLevel> levels() {
        var keys = new DemoWorld(acting)
                .data("companies")
                .get("companies")
                .valueStream()
                .collect(Collectors.toMap(
                        company -> company.get("name").asString(),
                        company -> company.get("key").asString()));
        return acting.as(seat("staff"), () -> maturity.levels("", null, 100)).items().stream()
                .collect(Collectors.toMap(level -> keys.getOrDefault(level.name(), level.name()), Function.identity()));
    }

    private java.util.UUID seat(String key) {
        return signIns.seatsOf("demo", key, key + "@demo.example", true)
                .getFirst()
                .membership();
    }
}
