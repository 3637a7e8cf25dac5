-- The roles of an installation, made in its database by a superuser before anything starts:
--   psql --dbname quipu --file roles.sql
-- and given passwords by \password, never in a file of SQL. May be run again.
--
--   quipu_owner        makes and upgrades tables; ledger-api uses it for that alone
--   quipu_writer       posts: adds events, can neither change nor delete one
--   quipu_reader       reads the log; nobody logs in as it
--   quipu_projections  a reader that keeps tables of its own beside the log
do $$
declare
    role text;
begin
    foreach role in array array['quipu_owner', 'quipu_writer', 'quipu_projections'] loop
        if not exists (select from pg_roles where rolname = role) then
            execute format('create role %I login', role);
        end if;
    end loop;
    if not exists (select from pg_roles where rolname = 'quipu_reader') then
        create role quipu_reader;
    end if;
    grant quipu_reader to quipu_projections;
    execute format('revoke all on database %I from public', current_database());
    execute format(
        'grant connect on database %I to quipu_owner, quipu_writer, quipu_projections',
        current_database());
    -- a ledger is a schema of its owner, a generation of tables one of the projections
    execute format(
        'grant create on database %I to quipu_owner, quipu_projections', current_database());
end $$;
