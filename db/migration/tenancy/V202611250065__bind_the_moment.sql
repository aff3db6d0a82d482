-- When it is, as the application's clock says it, is bound to the transaction like who acts. So a rule about a deadline
-- asks neither the database's clock, which the demo and the tests do not move, nor the time that a statement claims.
create function acting_moment() returns timestamptz language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('ishigaki.moment', true), '')::timestamptz, now()) $$;
