import type { Step } from "./step.ts";

/** Tries at doors that are guessed at. Processes of the server before it count for themselves, as they did. */
export const attempts: Step = {
  name: "attempts",
  sql: ({ spread }) => `
CREATE TABLE attempt (
  regency text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL, at bigint NOT NULL, tries integer NOT NULL,
  PRIMARY KEY (regency, key, at)
)${spread("attempt")}
CREATE INDEX attempt_by_time ON attempt (regency, at);
`,
};
