-- The two roles of Varsel. Run by a superuser, once a server; running it again changes the passwords only.
--
--   psql -v ON_ERROR_STOP=1 -v owner_password=... -v app_password=... -f roles.sql
--
-- varsel_owner owns schema and tables and runs migrations. Nothing that serves people connects as it.
-- varsel_app serves people: it owns nothing, bypasses no row-level security and holds only what migrations grant.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'varsel_owner') THEN
    CREATE ROLE varsel_owner;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'varsel_app') THEN
    CREATE ROLE varsel_app;
  END IF;
END
$$;

ALTER ROLE varsel_owner WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE varsel_app WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
