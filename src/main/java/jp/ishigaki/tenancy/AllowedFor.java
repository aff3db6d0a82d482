package jp.ishigaki.tenancy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call a service method; on a class it holds for all its methods. It is checked inside the
 * transaction, against the membership as the database knows it at that moment.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AllowedFor {

    /** None named means every member. */
    Role[] value() default {};

    /** Whether the call is open to a person who has not yet agreed to the texts in force. */
    boolean beforeConsent() default false;
}
