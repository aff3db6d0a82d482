#!/usr/bin/env bash
# Makes the three roles and the database on a new server: the image's start script runs it once. By hand on any
# PostgreSQL 15 or later, with the usual PGHOST, PGUSER and PGPASSWORD of an administrator:
#   OWNER_PASSWORD=… RUNTIME_PASSWORD=… BACKUP_PASSWORD=… SCRIPTS=src/main/resources/jp/ishigaki/embedded deploy/postgres/init.sh
set -euo pipefail
scripts=${SCRIPTS:-/ishigaki}
administer() { psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${PGUSER:-${POSTGRES_USER:-postgres}}" "$@"; }

administer --dbname=postgres --file="$scripts/roles.sql"
administer --dbname=postgres <<'SQL'
\getenv owner OWNER_PASSWORD
\getenv runtime RUNTIME_PASSWORD
\getenv backup BACKUP_PASSWORD
set password_encryption = 'scram-sha-256';
alter role ishigaki_owner password :'owner';
alter role ishigaki_runtime password :'runtime';
alter role ishigaki_backup password :'backup';
select 'create database ishigaki owner ishigaki_owner encoding ''UTF8'' template template0'
where not exists (select from pg_database where datname = 'ishigaki') \gexec
SQL
administer --dbname=ishigaki --file="$scripts/database.sql"
