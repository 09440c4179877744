-- What an office declares about the accessibility of its site: the facts behind the declaration, an import that waits for a person,
-- and for which reminder of the yearly review people were written to.

CREATE TABLE "office_declarations" (
    "office_id" UUID NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "imported" JSONB,
    "reminded" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "office_declarations_pkey" PRIMARY KEY ("office_id"),
    CONSTRAINT "office_declarations_data_is_object" CHECK (jsonb_typeof("data") = 'object')
);
ALTER TABLE "office_declarations" ADD CONSTRAINT "office_declarations_office_id_fkey"
  FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "office_declarations" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "office_declarations" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "office_declarations"
  USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));
-- names somebody, perhaps: no samples of it in pg_statistic (see 0003)
ALTER TABLE "office_declarations" ALTER COLUMN "data" SET STATISTICS 0;
