import type { Step } from "./step.ts";

/** The key each device is bound to; null of those that enrolled before. Processes of the server before it leave it alone. */
export const deviceKey: Step = { name: "device key", sql: () => "ALTER TABLE device ADD COLUMN key text;" };
