-- What readers are told of corrections of a published item, all of them, in place of the last one alone. A note stays as it was
-- written; it goes only with the text that was closed and erased.
ALTER TABLE "news" DROP COLUMN "correction_note";

CREATE TABLE "news_corrections" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "news_id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'corrected',
    "note" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID,

    CONSTRAINT "news_corrections_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "news_corrections_kind" CHECK ("kind" IN ('corrected', 'restored'))
);
CREATE INDEX "news_corrections_news_id_idx" ON "news_corrections"("news_id");
CREATE INDEX "news_corrections_office_id_idx" ON "news_corrections"("office_id");
ALTER TABLE "news_corrections" ADD CONSTRAINT "news_corrections_news_id_fkey"
  FOREIGN KEY ("news_id") REFERENCES "news"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "news_corrections" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "news_corrections" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "news_corrections"
  USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));

CREATE FUNCTION news_correction_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a note of a correction never changes' USING ERRCODE = 'P0001';
END $$;
CREATE TRIGGER news_correction_guard BEFORE UPDATE ON news_corrections FOR EACH ROW EXECUTE FUNCTION news_correction_guard();

-- A plan is of a draft. The clock looks for those whose moment has come.
ALTER TABLE "news" ADD CONSTRAINT "news_planned_is_draft" CHECK ("planned_at" IS NULL OR "state" = 'draft');
CREATE INDEX "news_planned_at_idx" ON "news"("planned_at") WHERE "planned_at" IS NOT NULL;
