-- Search over public texts: what is found (search_entries), under which terms (search_terms), and which words there are for
-- suggestions (search_words). Terms are made by the portal (domain/search): PostgreSQL has no dictionary of Polish.

-- trusted, like btree_gist of the first migration: needs only CREATE on the database
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One public text: a version of a document, a news item, a file. Rows are written in the transaction that publishes and leave in the
-- transaction that closes. Force is a matter of dates and of the day on which somebody asks, so it is not stored.
CREATE TABLE "search_entries" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "version_path" TEXT,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "words" TEXT[] NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "effective_from" DATE,
    "effective_to" DATE,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    -- domain/search/terms.ts analyzerVersion: entries of another number are made anew
    "analyzer" INTEGER NOT NULL,

    CONSTRAINT "search_entries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "search_entries_kind" CHECK ("kind" IN ('document', 'news', 'file')),
    CONSTRAINT "search_entries_locale" CHECK ("locale" IN ('pl', 'en', 'uk'))
);
CREATE INDEX "search_entries_office_id_published_at_idx" ON "search_entries"("office_id", "published_at");
CREATE INDEX "search_entries_text_id_locale_idx" ON "search_entries"("text_id", "locale");
ALTER TABLE "search_entries" ADD CONSTRAINT "search_entries_office_id_fkey"
  FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The index proper, apart from the texts: under row-level security PostgreSQL uses no index for an operator that is not leakproof, and
-- `@@` is not. So this table has no policy of its own and nothing to show: terms and the id of a row that has one. Every query begins
-- with the office's own term (`@<office id>`) and ends at search_entries, where row-level security holds (decision 0012).
CREATE TABLE "search_terms" (
    "entry_id" UUID NOT NULL,
    "terms" tsvector NOT NULL,

    CONSTRAINT "search_terms_pkey" PRIMARY KEY ("entry_id")
);
ALTER TABLE "search_terms" ADD CONSTRAINT "search_terms_entry_id_fkey"
  FOREIGN KEY ("entry_id") REFERENCES "search_entries"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- texts are published rarely and searched often: no list of pending rows that every search would read
CREATE INDEX "search_terms_terms_idx" ON "search_terms" USING gin ("terms") WITH (fastupdate = off);

-- Words of an office's public texts, each with the number of texts that hold it; a word that no text holds any more is gone.
CREATE TABLE "search_words" (
    "office_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "length" SMALLINT NOT NULL,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("office_id", "locale", "word")
);
-- row-level security again: equality and order of these columns are leakproof, similarity is not and is computed for what they leave
CREATE INDEX "search_words_office_id_locale_length_idx" ON "search_words"("office_id", "locale", "length");
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_office_id_fkey"
  FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['search_entries','search_words'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY office_scope ON %I USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]))', t);
  END LOOP;
END $$;

-- A closed text may hold what must not stay anywhere: no samples of words in pg_statistic (see 0003).
ALTER TABLE search_entries ALTER COLUMN title SET STATISTICS 0, ALTER COLUMN body SET STATISTICS 0, ALTER COLUMN words SET STATISTICS 0;
ALTER TABLE search_terms ALTER COLUMN terms SET STATISTICS 0;
ALTER TABLE search_words ALTER COLUMN word SET STATISTICS 0, ALTER COLUMN folded SET STATISTICS 0;

-- Words follow the entries, whoever writes those. In the order of the key, so that two writers wait for each other and never lock up.
CREATE FUNCTION search_words_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_words AS held (office_id, locale, word, folded, length, entries)
    SELECT a.office_id, a.locale, w, translate(w, 'ąćęłńóśźżґ', 'acelnoszzг'), least(length(w), 100), count(*)
    FROM added a, unnest(a.words) w GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
  ON CONFLICT (office_id, locale, word) DO UPDATE SET entries = held.entries + excluded.entries;
  RETURN NULL;
END $$;
CREATE FUNCTION search_words_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM search_words s JOIN (SELECT DISTINCT g.office_id, g.locale, w FROM gone g, unnest(g.words) w) d
    ON s.office_id = d.office_id AND s.locale = d.locale AND s.word = d.w ORDER BY s.office_id, s.locale, s.word FOR UPDATE OF s;
  UPDATE search_words s SET entries = s.entries - d.entries
    FROM (SELECT g.office_id, g.locale, w, count(*) AS entries FROM gone g, unnest(g.words) w GROUP BY 1, 2, 3) d
    WHERE s.office_id = d.office_id AND s.locale = d.locale AND s.word = d.w;
  DELETE FROM search_words s USING (SELECT DISTINCT g.office_id, g.locale, w FROM gone g, unnest(g.words) w) d
    WHERE s.office_id = d.office_id AND s.locale = d.locale AND s.word = d.w AND s.entries <= 0;
  RETURN NULL;
END $$;
CREATE TRIGGER search_words_added AFTER INSERT ON search_entries REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_added();
CREATE TRIGGER search_words_gone AFTER DELETE ON search_entries REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION search_words_gone();
-- counts would go wrong: an entry whose words change is taken away and written anew
CREATE FUNCTION search_words_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.words IS DISTINCT FROM OLD.words OR NEW.office_id <> OLD.office_id OR NEW.locale <> OLD.locale THEN
    RAISE EXCEPTION 'the words of an entry never change; delete it and insert it anew' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER search_words_fixed BEFORE UPDATE ON search_entries FOR EACH ROW EXECUTE FUNCTION search_words_fixed();
