-- Truth of published texts: the wording of the library's clauses as it was at publication (a clause may be reworded later, which
-- makes no old text untrue), and the last count of untrue sentences of each office.

CREATE TABLE "published_templates" (
    "version_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "template" TEXT NOT NULL,

    CONSTRAINT "published_templates_pkey" PRIMARY KEY ("version_id")
);
CREATE INDEX "published_templates_office_id_idx" ON "published_templates"("office_id");
ALTER TABLE "published_templates" ADD CONSTRAINT "published_templates_version_id_fkey"
  FOREIGN KEY ("version_id") REFERENCES "policy_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "office_truths" (
    "office_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "sentences" INTEGER NOT NULL,

    CONSTRAINT "office_truths_pkey" PRIMARY KEY ("office_id")
);
ALTER TABLE "office_truths" ADD CONSTRAINT "office_truths_office_id_fkey"
  FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['published_templates', 'office_truths'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY office_scope ON %I USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]))', t);
  END LOOP;
END $$;

-- What a version was made of is as fixed as the version; it goes only together with an erased text (art. 17 RODO), or its office.
CREATE FUNCTION published_template_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM policy_versions v WHERE v.id = OLD.version_id AND v.text_erased_at IS NULL) THEN
    RETURN OLD; END IF;
  RAISE EXCEPTION 'what a published version was made of never changes' USING ERRCODE = 'P0001';
END $$;
CREATE TRIGGER published_template_guard BEFORE UPDATE OR DELETE ON published_templates
  FOR EACH ROW EXECUTE FUNCTION published_template_guard();
