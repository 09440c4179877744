-- The register of legal acts (of the whole installation) and what the nightly check found in each version in force.

-- Every change is a new row; the highest revision of an entry holds. Taking a change back is a new row with the old values.
CREATE TABLE "acts" (
    "id" UUID NOT NULL,
    "entry" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "journal" TEXT NOT NULL DEFAULT '',
    "phrases" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "in_force_from" DATE,
    "repealed_on" DATE,
    "replacement" TEXT NOT NULL DEFAULT '',
    "confidence" TEXT NOT NULL DEFAULT 'certain',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID,

    CONSTRAINT "acts_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "acts_confidence" CHECK ("confidence" IN ('certain', 'check')),
    CONSTRAINT "acts_dates" CHECK ("repealed_on" IS NULL OR "in_force_from" IS NULL OR "repealed_on" > "in_force_from")
);
CREATE UNIQUE INDEX "acts_entry_revision_key" ON "acts"("entry", "revision");

CREATE FUNCTION act_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'an entry of the register of acts never changes; add a revision' USING ERRCODE = 'P0001'; END $$;
CREATE TRIGGER act_guard BEFORE UPDATE OR DELETE ON acts FOR EACH ROW EXECUTE FUNCTION act_guard();

CREATE TABLE "policy_checks" (
    "version_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "findings" JSONB NOT NULL,
    "dead_links" JSONB NOT NULL,
    "links_state" TEXT NOT NULL DEFAULT 'off',

    CONSTRAINT "policy_checks_pkey" PRIMARY KEY ("version_id"),
    CONSTRAINT "policy_checks_links_state" CHECK ("links_state" IN ('off', 'offline', 'checked'))
);
CREATE INDEX "policy_checks_office_id_idx" ON "policy_checks"("office_id");
ALTER TABLE "policy_checks" ADD CONSTRAINT "policy_checks_version_id_fkey"
  FOREIGN KEY ("version_id") REFERENCES "policy_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "policy_checks" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "policy_checks" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "policy_checks"
  USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));
