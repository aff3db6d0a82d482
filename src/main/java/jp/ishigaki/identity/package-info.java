/**
 * People, their sign-in accounts, companies, memberships and consents. A person is known by the address staff invited;
 * the first sign-in with that address, verified by the provider, binds the account. Everything a person may do follows
 * from a membership: a role, in a cohort, for a company. An expert's companies are those assigned to the membership.
 *
 * <p>Events: {@link jp.ishigaki.identity.MembershipEnded}, {@link jp.ishigaki.identity.PersonInvited}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "audit", "calendar", "mail"})
@NullMarked
package jp.ishigaki.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
