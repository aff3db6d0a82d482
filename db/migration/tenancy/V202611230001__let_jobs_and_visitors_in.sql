-- Two more who may act beside the members of a tenant, each by a function of its own as the first statement of a
-- transaction. Both start from nothing: whatever was bound before in the transaction is forgotten.

-- What a visitor from outside looks at. The acting tenant stays unset for a visitor, so that every policy written for
-- members is closed; what is open to the public asks these two by name.
create function visited_tenant() returns uuid language sql stable parallel safe
    as $$ select case when acting_role() = 'VISITOR' then nullif(current_setting('ishigaki.visited_tenant', true), '')::uuid end $$;
create function visited_cohort() returns uuid language sql stable parallel safe
    as $$ select case when acting_role() = 'VISITOR' then nullif(current_setting('ishigaki.visited_cohort', true), '')::uuid end $$;
