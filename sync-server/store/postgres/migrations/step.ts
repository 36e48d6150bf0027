/** How tables are laid out, chosen when the database is made. */
export interface Layout {
  /** Ends a `CREATE TABLE name (...)`: spread by hash of the regency, or kept whole. */
  spread(name: string, fillPercent?: number): string;
}

/** One step of the schema. */
export interface Step {
  readonly name: string;
  sql(layout: Layout): string;
}

/**
 * `partitions` by hash of the regency; 0 keeps tables whole, for a distributed PostgreSQL that spreads them itself by the
 * same column.
 */
export const createLayout = (partitions: number): Layout => ({
  spread: (name, fillPercent = 100) => {
    const storage = `WITH (fillfactor = ${fillPercent})`;
    if (partitions === 0) return ` ${storage};`;
    const parts = Array.from(
      { length: partitions },
      (_, part) =>
        `CREATE TABLE ${name}_${String(part).padStart(2, "0")} PARTITION OF ${name}
  FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${part}) ${storage};`,
    );
    return ` PARTITION BY HASH (regency);\n${parts.join("\n")}`;
  },
});
