/** The key each device is bound to; null of those that enrolled before. */
export const deviceKey = "ALTER TABLE device ADD COLUMN key TEXT;";
