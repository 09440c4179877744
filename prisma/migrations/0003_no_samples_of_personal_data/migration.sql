-- ANALYZE (autovacuum runs it) copies samples of a column's values into pg_statistic, where they outlive the rows: an erased address
-- could still be read in pg_stats. Columns with personal data are not sampled; they are looked up through their indexes anyway.
ALTER TABLE subscriptions ALTER COLUMN email SET STATISTICS 0;
ALTER TABLE mail_messages ALTER COLUMN recipient SET STATISTICS 0;
ALTER TABLE people ALTER COLUMN email SET STATISTICS 0, ALTER COLUMN name SET STATISTICS 0,
  ALTER COLUMN password_hash SET STATISTICS 0;
ALTER TABLE sessions ALTER COLUMN label SET STATISTICS 0;
ALTER TABLE offices ALTER COLUMN settings SET STATISTICS 0;
