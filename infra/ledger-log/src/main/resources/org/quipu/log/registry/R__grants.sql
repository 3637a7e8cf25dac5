-- What the roles of infra/deploy may do here, where the installation has them.
do $$
begin
    if exists (select from pg_roles where rolname = 'quipu_writer') then
        grant usage on schema quipu to quipu_writer;
        grant select, insert on quipu.institution to quipu_writer;
    end if;
    if exists (select from pg_roles where rolname = 'quipu_reader') then
        grant usage on schema quipu to quipu_reader;
        grant select on quipu.institution to quipu_reader;
    end if;
end $$;
