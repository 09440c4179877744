-- Subscribers brought along from elsewhere: the uploaded table waits sealed for a day, what was decided about each line stays without
-- any address, and what staff wrote about the consents stays as long as a consent that came with it, or the proof of one, is kept.

CREATE TABLE "subscriber_imports" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'read',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "kept_until" TIMESTAMPTZ(3) NOT NULL,
    "row_count" INTEGER NOT NULL,
    "columns" INTEGER NOT NULL,
    "plan" JSONB,
    "counts" JSONB,
    "checked_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "proof" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "subscriber_imports_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "subscriber_imports_state" CHECK ("state" IN ('read', 'checked', 'done')),
    CONSTRAINT "subscriber_imports_finished" CHECK (("state" = 'done') = ("finished_at" IS NOT NULL)),
    CONSTRAINT "subscriber_imports_proof_is_told" CHECK (NOT "proof" OR "note" <> '')
);
CREATE INDEX "subscriber_imports_office_id_idx" ON "subscriber_imports"("office_id", "created_at");
ALTER TABLE "subscriber_imports" ADD CONSTRAINT "subscriber_imports_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- free text of staff: no samples of it in pg_statistic (see 0003)
ALTER TABLE "subscriber_imports" ALTER COLUMN "note" SET STATISTICS 0;

-- Some 2000 lines of the table. `results`: [[line, code], …], no address.
CREATE TABLE "subscriber_import_parts" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "office_id" UUID NOT NULL,
    "sealed" TEXT,
    "results" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "subscriber_import_parts_pkey" PRIMARY KEY ("import_id", "number")
);
CREATE INDEX "subscriber_import_parts_office_id_idx" ON "subscriber_import_parts"("office_id");
ALTER TABLE "subscriber_import_parts" ADD CONSTRAINT "subscriber_import_parts_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "subscriber_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "subscriber_import_parts" ALTER COLUMN "sealed" SET STATISTICS 0;

ALTER TABLE "subscriber_imports" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "subscriber_imports" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "subscriber_imports" USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));
ALTER TABLE "subscriber_import_parts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "subscriber_import_parts" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "subscriber_import_parts" USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));

-- What is true of an imported consent is told by its import, also after the consent ended.
ALTER TABLE "consent_proofs" ADD COLUMN "import_id" UUID;
CREATE INDEX "consent_proofs_import_id_idx" ON "consent_proofs"("import_id") WHERE "import_id" IS NOT NULL;
CREATE INDEX "subscriptions_import_id_idx" ON "subscriptions"("import_id") WHERE "import_id" IS NOT NULL;
-- when the office asked to confirm anew: only then is there a link in a mailbox
ALTER TABLE "subscriptions" ADD COLUMN "reconfirm_asked_at" TIMESTAMPTZ(3);

-- Numbers of the register without reading the register.
CREATE INDEX "subscriptions_numbers_idx" ON "subscriptions"("office_id", "state", "locale", "confirmed_at");
CREATE INDEX "consent_proofs_office_id_ended_at_idx" ON "consent_proofs"("office_id", "ended_at");
