package jp.ishigaki.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Transactions are opened first, then authorised: the check reads the membership the transaction just bound. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(order = TenancyConfiguration.TRANSACTION_ORDER)
class TenancyConfiguration {

    static final int TRANSACTION_ORDER = 100;
    private static final int AUTHORISATION_ORDER = 200;

    @Bean
    GuardedDataSource dataSource(DataSourceProperties properties, Environment environment) {
        var pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        pool.setPoolName("ishigaki");
        // PostgreSQL's details quote the failing row, and what companies wrote must not reach the logs.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new GuardedDataSource(pool);
    }

    @Bean
    PlatformTransactionManager transactionManager(
            EntityManagerFactory factory, GuardedDataSource dataSource, Acting acting, Clock clock) {
        return new TenantTransactionManager(factory, dataSource, acting, clock);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor authorisation(org.springframework.beans.factory.ObjectProvider<Acting> acting) {
        var pointcut = new ComposablePointcut(new AnnotationMatchingPointcut(AllowedFor.class, true))
                .union(AnnotationMatchingPointcut.forMethodAnnotation(AllowedFor.class));
        MethodInterceptor check = call -> {
            var target = call.getThis();
            var method = org.springframework.aop.support.AopUtils.getMostSpecificMethod(
                    call.getMethod(), target == null ? call.getMethod().getDeclaringClass() : target.getClass());
            var allowed = AnnotatedElementUtils.findMergedAnnotation(method, AllowedFor.class);
            if (allowed == null) {
                allowed = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), AllowedFor.class);
            }
            if (allowed == null || !isAllowed(allowed, acting.getObject().actor())) {
                throw new AccessDeniedException(method.getName());
            }
            return call.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(pointcut, check);
        advisor.setOrder(AUTHORISATION_ORDER);
        return advisor;
    }

    private static boolean isAllowed(AllowedFor allowed, Actor actor) {
        return (allowed.value().length == 0 || actor.is(allowed.value()))
                && (allowed.beforeConsent() || actor.consented());
    }
}
