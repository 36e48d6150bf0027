import type { Step } from "./step.ts";

/**
 * What devices say of the room left on them, for the supervisor's device page; refusals by device, for gaps in its counter.
 * Processes of the server before it neither read nor write the column.
 */
export const storageLeft: Step = {
  name: "storage left",
  sql: () => `
ALTER TABLE device ADD COLUMN told_storage_left bigint;
CREATE INDEX refused_by_device ON refused (regency, device, n);
`,
};
