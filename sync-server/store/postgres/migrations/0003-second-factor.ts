import type { Step } from "./step.ts";

/**
 * Second factors, tokens that take one another's place, and who looked at one person. Processes of the server before it
 * write sessions that follow none and have shown nothing.
 */
export const secondFactor: Step = {
  name: "second factor",
  sql: ({ spread }) => `
ALTER TABLE session ADD COLUMN follows text COLLATE "C";
ALTER TABLE session ADD COLUMN factor_at text COLLATE "C";
CREATE TABLE second_factor (
  regency text COLLATE "C" NOT NULL, worker text COLLATE "C" NOT NULL, secret text COLLATE "C" NOT NULL,
  confirmed_at text COLLATE "C", last_step bigint NOT NULL, recovery text COLLATE "C" NOT NULL, revision integer NOT NULL,
  PRIMARY KEY (regency, worker)
)${spread("second_factor")}
CREATE INDEX access_log_by_target ON access_log (regency, target, at);
`,
};
