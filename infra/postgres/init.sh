#!/usr/bin/env bash
# Run once by the PostgreSQL image when its volume is empty: roles, database, fences.
set -euo pipefail

run() { psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" "$@"; }

run --dbname postgres \
  --set owner_password="$VARSEL_OWNER_PASSWORD" \
  --set app_password="$VARSEL_APP_PASSWORD" \
  --file /varsel-sql/roles.sql
run --dbname postgres --command 'CREATE DATABASE varsel'
run --dbname varsel --set database=varsel --file /varsel-sql/database.sql
