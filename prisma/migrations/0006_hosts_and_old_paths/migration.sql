-- Own hosts become addresses only after the portal met itself there; old paths of an office; offices that are switched off.

-- A value added here cannot be used before this transaction ends: what names it below compares texts.
ALTER TYPE "office_state" ADD VALUE 'paused';
ALTER TYPE "office_state" ADD VALUE 'closed';

ALTER TABLE "offices"
  ADD COLUMN "closure" JSONB,
  ADD COLUMN "old_paths_version" INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT "offices_closure_told" CHECK (("state"::text IN ('paused', 'closed')) = ("closure" IS NOT NULL));

ALTER TABLE "office_hosts"
  ADD COLUMN "canonical" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "verified_origin" TEXT,
  ADD COLUMN "verified_at" TIMESTAMPTZ(3),
  ADD COLUMN "checked_at" TIMESTAMPTZ(3),
  ADD COLUMN "problem" TEXT,
  ADD CONSTRAINT "office_hosts_canonical_is_verified" CHECK (NOT "canonical" OR "verified_origin" IS NOT NULL);
CREATE UNIQUE INDEX "office_hosts_one_canonical" ON "office_hosts"("office_id") WHERE "canonical";

CREATE TABLE "office_old_paths" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "hits" BIGINT NOT NULL DEFAULT 0,
    "last_hit_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_old_paths_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "office_old_paths_bounds" CHECK (length("source") BETWEEN 2 AND 1000 AND length("target") BETWEEN 1 AND 1000)
);
CREATE UNIQUE INDEX "office_old_paths_office_id_source_key" ON "office_old_paths"("office_id", "source");
ALTER TABLE "office_old_paths" ADD CONSTRAINT "office_old_paths_office_id_fkey"
  FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "office_old_paths" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "office_old_paths" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "office_old_paths"
  USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));
