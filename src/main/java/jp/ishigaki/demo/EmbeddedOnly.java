package jp.ishigaki.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Present only with the embedded database and without an external issuer. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Conditional(EmbeddedOnly.Met.class)
@interface EmbeddedOnly {

    /** The database's start sets {@code ishigaki.embedded}; nobody else may. */
    class Met implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            return environment.getProperty("ishigaki.embedded", boolean.class, false)
                    && !environment.containsProperty("spring.security.oauth2.client.registration.login.client-id");
        }
    }
}
