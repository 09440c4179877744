-- What the public sees of issues: found by the search, their files, and what becomes of an issue when a text in it must not be public.

ALTER TABLE "search_entries" DROP CONSTRAINT "search_entries_kind",
  ADD CONSTRAINT "search_entries_kind" CHECK ("kind" IN ('document', 'news', 'file', 'issue'));

-- Pictures and attachments of an issue's own texts are public from the moment it is sent. Those of news and versions belong to these.
ALTER TABLE "file_uses" DROP CONSTRAINT "file_uses_by_kind",
  ADD CONSTRAINT "file_uses_by_kind" CHECK ("by_kind" IN ('version', 'draft', 'news', 'issue'));

CREATE FUNCTION issue_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN DELETE FROM file_uses WHERE by_kind = 'issue' AND by_id = OLD.id;
  ELSIF NEW.closed_at IS NOT NULL AND TG_OP = 'UPDATE' THEN
    UPDATE file_uses SET state = 'closed' WHERE by_kind = 'issue' AND by_id = NEW.id AND state <> 'closed';
  ELSE
    PERFORM set_file_uses(NEW.office_id, 'issue', NEW.id,
      (SELECT coalesce(string_agg(e->>'body', ' '), '') FROM jsonb_array_elements(NEW.items) AS e WHERE e->>'kind' = 'text'),
      CASE WHEN NEW.closed_at IS NOT NULL THEN 'closed' WHEN NEW.started_at IS NOT NULL THEN 'public' ELSE 'draft' END);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER issue_files AFTER INSERT OR DELETE OR UPDATE OF items, started_at, closed_at ON issues
  FOR EACH ROW EXECUTE FUNCTION issue_files();

CREATE FUNCTION issue_holds(content jsonb, item uuid) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(content @> jsonb_build_object('items', jsonb_build_array(jsonb_build_object('id', item::text))), false) $$;

CREATE FUNCTION issue_without(content jsonb, item uuid) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_set(content, '{items}', coalesce(jsonb_agg(
    CASE WHEN e->>'id' = item::text THEN e || '{"title": "", "lead": "", "body": ""}'::jsonb ELSE e END ORDER BY n), '[]'::jsonb))
  FROM jsonb_array_elements(content->'items') WITH ORDINALITY AS part(e, n) $$;

-- A text that must not be public is not mailed on, in the same commit; when its words are erased, no copy of them stays here. The
-- frozen mail goes with them as soon as nothing of it is left to be sent. The hash of what was sent stays.
CREATE FUNCTION closed_text_leaves_issues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL THEN
    UPDATE issues SET state = 'paused', paused_at = NEW.closed_at, pause_reason = 'item_closed'
      WHERE office_id = NEW.office_id AND state = 'sending' AND issue_holds(content, NEW.id);
  END IF;
  IF OLD.text_erased_at IS NULL AND NEW.text_erased_at IS NOT NULL THEN
    UPDATE issues SET content = issue_without(content, NEW.id) WHERE office_id = NEW.office_id AND issue_holds(content, NEW.id);
    DELETE FROM issue_contents c USING issues i
      WHERE c.issue_id = i.id AND i.office_id = NEW.office_id AND i.state IN ('finished', 'cancelled') AND issue_holds(i.content, NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER closed_news_leaves_issues AFTER UPDATE OF closed_at, text_erased_at ON news
  FOR EACH ROW EXECUTE FUNCTION closed_text_leaves_issues();
CREATE TRIGGER closed_version_leaves_issues AFTER UPDATE OF closed_at, text_erased_at ON policy_versions
  FOR EACH ROW EXECUTE FUNCTION closed_text_leaves_issues();

CREATE FUNCTION ended_issue_drops_erased_mail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM issue_contents c WHERE c.issue_id = NEW.id AND (NEW.text_erased_at IS NOT NULL
    OR EXISTS (SELECT FROM news n WHERE n.office_id = NEW.office_id AND n.text_erased_at IS NOT NULL AND issue_holds(NEW.content, n.id))
    OR EXISTS (SELECT FROM policy_versions v WHERE v.office_id = NEW.office_id AND v.text_erased_at IS NOT NULL AND issue_holds(NEW.content, v.id)));
  RETURN NULL;
END $$;
CREATE TRIGGER ended_issue_drops_erased_mail AFTER UPDATE OF state, text_erased_at ON issues
  FOR EACH ROW WHEN (NEW.state IN ('finished', 'cancelled')) EXECUTE FUNCTION ended_issue_drops_erased_mail();

-- What was sent is a record of the office: number, hash and content stay as they were frozen. Only words of a closed text leave it, or
-- all of them when the issue itself was closed; a closing is not undone.
CREATE FUNCTION issue_record_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL AND (NEW.closed_at, NEW.closed_reason, NEW.closed_by_id)
      IS DISTINCT FROM (OLD.closed_at, OLD.closed_reason, OLD.closed_by_id) THEN
    RAISE EXCEPTION 'a closing of an issue is not undone' USING ERRCODE = 'P0001'; END IF;
  IF OLD.started_at IS NULL THEN RETURN NEW; END IF;
  IF (NEW.number, NEW.started_at, NEW.frozen_sha256) IS DISTINCT FROM (OLD.number, OLD.started_at, OLD.frozen_sha256) THEN
    RAISE EXCEPTION 'number, beginning and hash of a sent issue never change' USING ERRCODE = 'P0001'; END IF;
  IF NEW.content IS NOT DISTINCT FROM OLD.content OR (NEW.closed_at IS NOT NULL AND NEW.text_erased_at IS NOT NULL) THEN RETURN NEW; END IF;
  IF NEW.content - 'items' IS DISTINCT FROM OLD.content - 'items' OR EXISTS (
    SELECT FROM jsonb_array_elements(OLD.content->'items') WITH ORDINALITY AS was(e, n)
      FULL JOIN jsonb_array_elements(NEW.content->'items') WITH ORDINALITY AS becomes(e, n) USING (n)
    WHERE becomes.e IS DISTINCT FROM was.e
      AND becomes.e IS DISTINCT FROM was.e || '{"title": "", "lead": "", "body": ""}'::jsonb) THEN
    RAISE EXCEPTION 'what was sent never changes' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER issue_record_guard BEFORE UPDATE ON issues FOR EACH ROW EXECUTE FUNCTION issue_record_guard();

-- The archive reads an office's sent issues from the newest.
CREATE INDEX "issues_archive_idx" ON "issues"("office_id", "number" DESC) WHERE "number" IS NOT NULL AND "closed_at" IS NULL;
