-- The roles of Ishigaki on a server. Repeatable; passwords are set apart. Read by DatabaseRoles and by deploy/postgres/init.sh.
do $$
declare
    missing text;
begin
    foreach missing in array array['ishigaki_owner', 'ishigaki_runtime', 'ishigaki_backup'] loop
        if not exists (select from pg_roles where rolname = missing) then
            execute format('create role %I', missing);
        end if;
    end loop;
end
$$;

alter role ishigaki_owner with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role ishigaki_runtime with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- The policies make short queries look expensive to the planner, and compiling one takes longer than running it: the
-- proof of the boundary on a server with LLVM takes 876 s with compilation.
alter role ishigaki_runtime set jit = off;

-- A backup has to see every tenant, and never writes.
alter role ishigaki_backup with login nosuperuser nocreatedb nocreaterole noreplication bypassrls;
alter role ishigaki_backup set default_transaction_read_only = on;
grant pg_read_all_data to ishigaki_backup;
