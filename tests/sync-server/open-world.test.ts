import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { silentLog } from "#server/log.ts";
import { openWorld } from "#server/open-world.ts";

test("database, what lies beside it, secret and keys are readable by their owner only", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "damping-modes-"));
  const opened = await openWorld(dataDir, silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  await opened.value.store.write("3571", (tx) =>
    tx.accessLog.add([
      { at: "2026-11-21T01:00:00.000Z", worker: "w", device: "d", action: "open", target: "t" },
    ]),
  );
  const files = readdirSync(dataDir);
  expect(files).toContain("damping.db-wal");
  for (const file of files) expect([file, statSync(join(dataDir, file)).mode & 0o077]).toEqual([file, 0]);
  await opened.value.store.close();
  rmSync(dataDir, { recursive: true });
});
