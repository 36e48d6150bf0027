import type { DatabaseSync } from "node:sqlite";

/** A whole SQLite database as the SQL that makes it anew: its steps taken, its tables, its rows, its indexes. */
export const databaseToSql = (db: DatabaseSync): string => {
  const steps = Number(db.prepare("PRAGMA user_version").get()?.user_version);
  const made = db
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    .all();
  const ofType = (type: string) => made.filter((row) => row.type === type);
  const rows = ofType("table").flatMap(({ name }) =>
    db
      .prepare(`SELECT * FROM ${name}`)
      .all()
      .map((row) => `INSERT INTO ${name} VALUES (${Object.values(row).map(literal).join(", ")})`),
  );
  const sqlOf = (type: string) => ofType(type).map(({ sql }) => String(sql));
  return [`PRAGMA user_version = ${steps}`, ...sqlOf("table"), ...rows, ...sqlOf("index"), ""].join(";\n");
};

const literal = (value: unknown): string => {
  if (value === null) return "NULL";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  throw new Error(`no literal for a ${typeof value}`);
};
