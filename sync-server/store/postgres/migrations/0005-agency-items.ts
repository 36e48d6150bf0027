import type { Step } from "./step.ts";

/** Copies that agencies were given, and whose are to be looked at again. Processes of the server before it know nothing of it. */
export const agencyItems: Step = {
  name: "agency items",
  sql: ({ spread }) => `
CREATE TABLE agency_item (
  regency text COLLATE "C" NOT NULL, item text COLLATE "C" NOT NULL, source text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL, stream text COLLATE "C" NOT NULL, ended_at text COLLATE "C",
  PRIMARY KEY (regency, item)
)${spread("agency_item")}
CREATE INDEX agency_item_by_subject ON agency_item (regency, subject);
CREATE TABLE agency_due (
  regency text COLLATE "C" NOT NULL, subject text COLLATE "C" NOT NULL, mark text COLLATE "C" NOT NULL,
  PRIMARY KEY (regency, subject)
)${spread("agency_due")}
`,
};
