package jp.ishigaki;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import javax.sql.DataSource;
import jp.ishigaki.schedule.ui.SessionPanel;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.workshop.ui.IssuePanel;
import jp.ishigaki.workshop.ui.RaisingPanel;
import org.hibernate.annotations.Cache;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the house is built, as far as the compiler does not see to it. */
@AnalyzeClasses(packages = "jp.ishigaki", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Services that answer before anybody acts; each runs as nobody or as a visitor, whom the policies show no row. */
    private static final Set<String> BEFORE_ANYBODY_ACTS =
            Set.of("jp.ishigaki.identity.SignIns", "jp.ishigaki.enrolment.ApplyDesk");

    @Test
    void modulesKeepToTheArrows() {
        ApplicationModules.of(Ishigaki.class).verify();
    }

    @ArchTest
    static final ArchRule servicesSayWhoMayCallThem = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should(beAuthorised())
            .because(
                    "an event listener of a view runs without any check of the route, so the service is where roles are asked");

    @ArchTest
    static final ArchRule servicesRunInATransaction = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .and(not(new DescribedPredicate<JavaClass>("answer before anybody acts") {
                @Override
                public boolean test(JavaClass type) {
                    return BEFORE_ANYBODY_ACTS.contains(type.getName());
                }
            }))
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("the check of roles reads the membership that the transaction bound");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .that()
            .doNotHaveSimpleName("TenantTransactionManager") // the name of Spring's class it extends
            .should()
            .haveNameMatching(".*(Dto|Impl|Entity|Manager|Helper|Util|Utils|Mapper)")
            .because("such a word says how a class is made and not what it is in the programme");

    @ArchTest
    static final ArchRule panelsHoldNoFields = noClasses()
            .that()
            .implement(SessionPanel.class)
            .or()
            .implement(IssuePanel.class)
            .or()
            .implement(RaisingPanel.class)
            .should()
            .transitivelyDependOnClassesThat(annotatedWith(NpmPackage.class))
            .because("the page that shows a panel does not know its parts, so the browser never loads such a field")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsAreNobodyElsesBusiness = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .and()
            .resideOutsideOfPackage("jp.ishigaki.shell.ui")
            .should()
            .notBePublic()
            .because("other modules reach a view by its path, never by its class")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsHaveNoDatabase = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .because("a view shows what a service answers within one transaction");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("jp.ishigaki.shared.ClockConfiguration")
            .should()
            .callMethodWhere(readsTheMachinesTime())
            .orShould()
            .callConstructor(Date.class)
            .because("the demo and the tests move the clock, and days belong to Asia/Tokyo and not to the machine");

    @ArchTest
    static final ArchRule entitiesStayInTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("records cross to views and other modules, entities never do");

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .because("whoever reaches a repository goes around the service and its check of roles");

    @ArchTest
    static final ArchRule entitiesAreNotCached = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAnnotatedWith(Cacheable.class)
            .orShould()
            .beAnnotatedWith(Cache.class)
            .because("a cache answers without row-level security, also across tenants");

    @ArchTest
    static final ArchRule nothingIsCachedByMethod = noMethods()
            .should()
            .beAnnotatedWith("org.springframework.cache.annotation.Cacheable")
            .because("the answer depends on who acts, and the cache does not know");

    @ArchTest
    static final ArchRule oneActorOneTransaction = noClasses()
            .should()
            .beAnnotatedWith(anotherTransaction())
            .because(
                    "a second transaction would have to bind the actor again, and its work outlives a rollback of the first");

    @ArchTest
    static final ArchRule oneActorOneTransactionOfMethods = noMethods()
            .should()
            .beAnnotatedWith(anotherTransaction())
            .because(
                    "a second transaction would have to bind the actor again, and its work outlives a rollback of the first");

    @ArchTest
    static final ArchRule connectionsAreTheBoundarysOwn = noClasses()
            .that(are(not(resideInAnyPackage("jp.ishigaki.tenancy..", "jp.ishigaki.embedded.."))))
            .and()
            .doNotHaveFullyQualifiedName("jp.ishigaki.identity.Founding")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DataSource.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcOperations.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DriverManager.class)
            .because("a connection that is not the running transaction's has no actor");

    private static DescribedPredicate<JavaAnnotation<?>> anotherTransaction() {
        return new DescribedPredicate<>("a transaction besides the running one") {
            @Override
            public boolean test(JavaAnnotation<?> annotation) {
                return annotation.getRawType().isEquivalentTo(Transactional.class)
                        && annotation
                                .get("propagation")
                                .map(Object::toString)
                                .filter(p -> p.endsWith(Propagation.REQUIRES_NEW.name())
                                        || p.endsWith(Propagation.NOT_SUPPORTED.name()))
                                .isPresent();
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesTime() {
        return new DescribedPredicate<>("the time is the machine's") {
            @Override
            public boolean test(JavaCall<?> call) {
                var owner = call.getTargetOwner();
                var parameters = call.getTarget().getRawParameterTypes();
                var clockless = parameters.isEmpty() || parameters.getFirst().isEquivalentTo(ZoneId.class);
                return call.getName().equals("now") && owner.getPackageName().startsWith("java.time") && clockless
                        || call.getName().equals("currentTimeMillis") && owner.isEquivalentTo(System.class)
                        || call.getName().startsWith("system") && owner.isEquivalentTo(Clock.class);
            }
        };
    }

    private static ArchCondition<JavaMethod> beAuthorised() {
        return new ArchCondition<>("be authorised by @AllowedFor, on itself or on its class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var owner = method.getOwner();
                var holds = method.isAnnotatedWith(AllowedFor.class)
                        || owner.isAnnotatedWith(AllowedFor.class)
                        || BEFORE_ANYBODY_ACTS.contains(owner.getName())
                        || method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC)
                        || method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(
                        method, holds, method.getFullName() + " says nothing of who may call it"));
            }
        };
    }
}
