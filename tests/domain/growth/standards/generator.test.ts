import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("npm run standards changes nothing: the shipped tables are what the generator writes", () => {
  const tables = new URL("../../../../src/domain/growth/standards/tables.ts", import.meta.url);
  const generator = new URL("../../../../src/tools/generate-standards.ts", import.meta.url).pathname;
  const printed = execFileSync(process.execPath, [generator, "--print"], {
    encoding: "utf8",
    maxBuffer: 1 << 20,
  });
  expect(printed).toBe(readFileSync(tables, "utf8"));
});
