import type { Step } from "./step.ts";

/** What a supervisor shows to somebody who forgot their PIN. Processes of the server before it know nothing of it. */
export const recoveryKey: Step = {
  name: "recovery key",
  sql: ({ spread }) => `
CREATE TABLE recovery_key (
  regency text COLLATE "C" NOT NULL, device text COLLATE "C" NOT NULL, worker text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL, kept_at text COLLATE "C" NOT NULL,
  PRIMARY KEY (regency, device, worker)
)${spread("recovery_key")}
`,
};
