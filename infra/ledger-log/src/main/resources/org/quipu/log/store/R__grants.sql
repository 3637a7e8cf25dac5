-- What the roles of infra/deploy may do here, where the installation has them. What is in none of
-- these lines is the owner's alone: nobody who posts can change or delete what was posted.
do $$
begin
    if exists (select from pg_roles where rolname = 'quipu_writer') then
        grant usage on schema ${schema} to quipu_writer;
        grant select, update on ${schema}.ledger to quipu_writer;
        grant select, insert on ${schema}.event, ${schema}.event_tag to quipu_writer;
        grant select, insert on ${schema}.idempotency, ${schema}.person to quipu_writer;
        grant select, insert on ${schema}.branch to quipu_writer;
        grant select, insert, update on ${schema}.snapshot to quipu_writer;
    end if;
    if exists (select from pg_roles where rolname = 'quipu_reader') then
        grant usage on schema ${schema} to quipu_reader;
        grant select on ${schema}.ledger, ${schema}.event, ${schema}.event_tag, ${schema}.branch
            to quipu_reader;
    end if;
end $$;
