#!/bin/sh
# Gives the roles the passwords of the files in /run/secrets; run by the image after roles.sql.
set -eu
for role in owner writer projections; do
  psql --quiet --dbname "$POSTGRES_DB" --username "$POSTGRES_USER" \
    --set password="$(cat "/run/secrets/quipu_$role")" --set role="quipu_$role" <<'SQL'
alter role :"role" password :'password';
SQL
done
