-- The database of Ishigaki, once it exists and belongs to ishigaki_owner. Repeatable. Read by DatabaseRoles and by deploy/postgres/init.sh.
revoke all on database ishigaki from public;
grant connect on database ishigaki to ishigaki_runtime, ishigaki_backup;

alter schema public owner to ishigaki_owner;
revoke all on schema public from public;
grant usage on schema public to ishigaki_runtime;
