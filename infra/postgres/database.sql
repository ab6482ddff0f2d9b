-- Gives one database to Varsel. Run by a superuser inside that database, after roles.sql; may be run again.
--
--   psql -v ON_ERROR_STOP=1 -v database=varsel -d varsel -f database.sql
ALTER DATABASE :"database" OWNER TO varsel_owner;
ALTER DATABASE :"database" SET timezone TO 'UTC';
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO varsel_app;

ALTER SCHEMA public OWNER TO varsel_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO varsel_app;

-- A new table, sequence or function is closed until its migration opens it: a forgotten grant is an error, not a leak.
ALTER DEFAULT PRIVILEGES FOR ROLE varsel_owner REVOKE ALL ON TABLES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE varsel_owner REVOKE ALL ON SEQUENCES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE varsel_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
