-- Web processes that keep finished pages, and how far each has heard of changes. A command that changes public pages takes a round
-- after its commit; every process takes one before it looks what changed. Rounds order the two without a clock: a process whose
-- `round` is not smaller has dropped what was old. `lease_until` bounds the waiting for a process that died or is cut off.
CREATE SEQUENCE "content_rounds" AS BIGINT;

CREATE TABLE "web_processes" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3) NOT NULL,
    "round" BIGINT NOT NULL,

    CONSTRAINT "web_processes_pkey" PRIMARY KEY ("id")
);
