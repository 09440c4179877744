-- Pictures and attachments of documents and news. Which text uses which file is kept by triggers, so that no way of writing a text
-- can forget it: a file is public because a published text links to it (or because staff said so), and as long as that stands.

ALTER TABLE "office_files"
  ADD COLUMN "title" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "alt" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "decorative" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "width" INTEGER,
  ADD COLUMN "height" INTEGER,
  ADD COLUMN "small" BYTEA,
  ADD COLUMN "original_name" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "uploaded_by_id" UUID,
  ADD COLUMN "pages" INTEGER,
  ADD COLUMN "scanned" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "remarks" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "text" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "accessible_text" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "accessible_file_id" UUID,
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "public_at" TIMESTAMPTZ(3),
  ADD COLUMN "closed_at" TIMESTAMPTZ(3),
  ADD COLUMN "closed_reason" TEXT,
  ADD COLUMN "closed_by_id" UUID,
  ADD COLUMN "erased_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "office_files_purpose" CHECK ("purpose" IN ('logo', 'picture', 'attachment')),
  ADD CONSTRAINT "office_files_picture_has_size" CHECK ("purpose" <> 'picture' OR ("width" > 0 AND "height" > 0)),
  ADD CONSTRAINT "office_files_closing_is_told" CHECK (("closed_at" IS NULL) = ("closed_reason" IS NULL)),
  ADD CONSTRAINT "office_files_accessible_is_another" CHECK ("accessible_file_id" IS DISTINCT FROM "id");
ALTER TABLE "office_files" ADD CONSTRAINT "office_files_accessible_file_id_fkey"
  FOREIGN KEY ("accessible_file_id") REFERENCES "office_files"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "office_files_accessible_file_id_idx" ON "office_files"("accessible_file_id");
CREATE INDEX "office_files_office_id_created_at_idx" ON "office_files"("office_id", "created_at");
-- not compressed: a part of a file can be read without the rest
ALTER TABLE "office_files" ALTER COLUMN "bytes" SET STORAGE EXTERNAL, ALTER COLUMN "small" SET STORAGE EXTERNAL;
-- texts that may be closed: no samples of words in pg_statistic (see 0003)
ALTER TABLE "office_files" ALTER COLUMN "title" SET STATISTICS 0, ALTER COLUMN "alt" SET STATISTICS 0,
  ALTER COLUMN "original_name" SET STATISTICS 0, ALTER COLUMN "text" SET STATISTICS 0,
  ALTER COLUMN "accessible_text" SET STATISTICS 0, ALTER COLUMN "closed_reason" SET STATISTICS 0;

-- A text that links to a file: a version, a draft, a news item. `closed` stays: a file used by closed texts only is gone (410), not unknown.
CREATE TABLE "file_uses" (
    "file_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "by_kind" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "file_uses_pkey" PRIMARY KEY ("file_id", "by_kind", "by_id"),
    CONSTRAINT "file_uses_by_kind" CHECK ("by_kind" IN ('version', 'draft', 'news')),
    CONSTRAINT "file_uses_state" CHECK ("state" IN ('draft', 'public', 'closed'))
);
CREATE INDEX "file_uses_by_kind_by_id_idx" ON "file_uses"("by_kind", "by_id");
CREATE INDEX "file_uses_office_id_idx" ON "file_uses"("office_id");
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_file_id_fkey"
  FOREIGN KEY ("file_id") REFERENCES "office_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "file_uses" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "file_uses" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "file_uses" USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));

-- One rule of what the public may fetch: in a published text, or made public by staff, or the accessible version of such a file.
CREATE FUNCTION file_is_public(file uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM office_files f WHERE f.id = file AND f.closed_at IS NULL AND f.erased_at IS NULL
      AND (f.public_at IS NOT NULL OR EXISTS (SELECT FROM file_uses u WHERE u.file_id = f.id AND u.state = 'public')
        OR EXISTS (SELECT FROM office_files a WHERE a.accessible_file_id = f.id AND a.office_id = f.office_id
          AND a.closed_at IS NULL AND a.erased_at IS NULL
          AND (a.public_at IS NOT NULL OR EXISTS (SELECT FROM file_uses u WHERE u.file_id = a.id AND u.state = 'public'))))) $$;

CREATE FUNCTION set_file_uses(office uuid, kind text, id uuid, body text, how text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM file_uses u WHERE u.by_kind = kind AND u.by_id = set_file_uses.id AND u.office_id = office;
  IF body LIKE '%/pliki/%' OR body LIKE '%/zalacznik/%' THEN
    -- locked, so that a file cannot be deleted between this look and the end of the transaction
    INSERT INTO file_uses (file_id, office_id, by_kind, by_id, state)
      SELECT f.id, office, kind, set_file_uses.id, how FROM office_files f
      WHERE f.office_id = office AND f.purpose <> 'logo' AND f.id IN (
        SELECT m[1]::uuid FROM regexp_matches(body, '/(?:pliki|zalacznik)/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'g') AS m)
      FOR KEY SHARE OF f;
  END IF;
END $$;

CREATE FUNCTION policy_version_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM file_uses WHERE by_kind = 'version' AND by_id = OLD.id;
  ELSIF NEW.closed_at IS NOT NULL THEN
    IF TG_OP = 'INSERT' THEN PERFORM set_file_uses(NEW.office_id, 'version', NEW.id, NEW.body, 'closed'); END IF;
    -- its text may be erased later; what it used stays known
    UPDATE file_uses SET state = 'closed' WHERE by_kind = 'version' AND by_id = NEW.id AND state <> 'closed';
  ELSIF TG_OP = 'INSERT' THEN
    PERFORM set_file_uses(NEW.office_id, 'version', NEW.id, NEW.body, 'public');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER policy_version_files AFTER INSERT OR DELETE OR UPDATE OF closed_at ON policy_versions
  FOR EACH ROW EXECUTE FUNCTION policy_version_files();

CREATE FUNCTION policy_draft_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN DELETE FROM file_uses WHERE by_kind = 'draft' AND by_id = OLD.id;
  ELSIF TG_OP = 'INSERT' OR NEW.source IS DISTINCT FROM OLD.source THEN
    PERFORM set_file_uses(NEW.office_id, 'draft', NEW.id, NEW.source, 'draft');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER policy_draft_files AFTER INSERT OR DELETE OR UPDATE OF source ON policy_drafts
  FOR EACH ROW EXECUTE FUNCTION policy_draft_files();

CREATE FUNCTION news_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN DELETE FROM file_uses WHERE by_kind = 'news' AND by_id = OLD.id;
  ELSIF NEW.state = 'closed' AND TG_OP = 'UPDATE' THEN
    UPDATE file_uses SET state = 'closed' WHERE by_kind = 'news' AND by_id = NEW.id AND state <> 'closed';
  ELSE
    PERFORM set_file_uses(NEW.office_id, 'news', NEW.id, NEW.body,
      CASE NEW.state WHEN 'draft' THEN 'draft' WHEN 'closed' THEN 'closed' ELSE 'public' END);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER news_files AFTER INSERT OR DELETE OR UPDATE OF body, state ON news
  FOR EACH ROW EXECUTE FUNCTION news_files();

-- What is not public any more is not found any more, from the same commit.
CREATE FUNCTION file_use_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_entries s WHERE s.office_id = OLD.office_id AND s.kind = 'file' AND NOT file_is_public(s.id)
    AND (s.id = OLD.file_id OR s.id = (SELECT f.accessible_file_id FROM office_files f WHERE f.id = OLD.file_id));
  RETURN NULL;
END $$;
CREATE TRIGGER file_use_ended AFTER UPDATE OR DELETE ON file_uses FOR EACH ROW EXECUTE FUNCTION file_use_ended();
CREATE FUNCTION office_file_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_entries s WHERE s.office_id = OLD.office_id AND s.kind = 'file' AND s.id IN (OLD.id, OLD.accessible_file_id)
    AND NOT file_is_public(s.id);
  RETURN NULL;
END $$;
CREATE TRIGGER office_file_ended AFTER DELETE OR UPDATE OF public_at, closed_at, erased_at, accessible_file_id ON office_files
  FOR EACH ROW EXECUTE FUNCTION office_file_ended();

-- The bytes of a file never change; they may be erased when the file was closed, once. What a published text uses is not deleted.
CREATE FUNCTION office_file_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF coalesce(current_setting('app.retention', true), '') <> 'on'
       AND EXISTS (SELECT FROM file_uses u WHERE u.file_id = OLD.id AND u.state <> 'draft') THEN
      RAISE EXCEPTION 'a file of a published text is kept as long as the text' USING ERRCODE = 'P0001'; END IF;
    RETURN OLD;
  END IF;
  IF NEW.id <> OLD.id OR NEW.office_id <> OLD.office_id OR NEW.purpose <> OLD.purpose OR NEW.sha256 <> OLD.sha256
     OR NEW.mime <> OLD.mime OR NEW.name <> OLD.name OR NEW.size <> OLD.size THEN
    RAISE EXCEPTION 'a file never changes; upload another one' USING ERRCODE = 'P0001'; END IF;
  IF (NEW.bytes IS DISTINCT FROM OLD.bytes OR NEW.small IS DISTINCT FROM OLD.small)
     AND NOT (OLD.closed_at IS NOT NULL AND OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL AND length(NEW.bytes) = 0 AND NEW.small IS NULL) THEN
    RAISE EXCEPTION 'a file never changes; upload another one' USING ERRCODE = 'P0001'; END IF;
  IF OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at THEN
    RAISE EXCEPTION 'a closing is not undone' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER office_file_guard BEFORE UPDATE OR DELETE ON office_files FOR EACH ROW EXECUTE FUNCTION office_file_guard();
