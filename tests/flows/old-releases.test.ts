import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { syncAnswerSchema } from "#protocol/messages.ts";
import { silentLog } from "#server/log.ts";
import { openWorld } from "#server/open-world.ts";
import { createClock } from "#support/clock.ts";
import { layOldServer, OLD_RELEASES, type OldRelease, openOldPhone } from "#support/old-releases.ts";
import { createPhone } from "#support/phone.ts";
import { AREA, mustSave, RW05, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";
import { whatIsSeen } from "#support/what-is-seen.ts";
import { expectSound } from "../sync-server/store/expect-sound.ts";

const R = "3571";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Server and phone of one moment, both updated since; the phone meets the server at `iso`. */
const setupUpdated = async (release: OldRelease, iso: string) => {
  const dataDir = mkdtempSync(join(tmpdir(), "damping-old-flow-"));
  folders.push(dataDir);
  layOldServer(release, dataDir);
  const opened = await openWorld(dataDir, silentLog);
  if (!opened.ok) throw new Error(opened.problem);
  const { store, pepper, keys } = opened.value;
  const clock = createClock(iso);
  const server = createTestServer({ store, clock: clock.nowMs, seed: 9, deps: { pepper, keys } });
  /** Ids of versions that went down to the phone. */
  const brought: string[] = [];
  const listening = {
    fetch: async (input: string, init?: RequestInit) => {
      const response = await server.fetch(input, init);
      const answer = syncAnswerSchema.safeParse(await response.clone().json());
      if (answer.success)
        brought.push(...answer.data.pages.flatMap(({ versions }) => versions.map(({ id }) => id)));
      return response;
    },
  };
  const { rows, seen } = await openOldPhone(release);
  const phone = await createPhone({ server: listening, rows, clock });
  await phone.unlock();
  return { server, store, clock, phone, seen, brought };
};

describe.each(OLD_RELEASES)("a phone of %s meets its server, both updated since", (release) => {
  test.each(["2026-11-21T02:00:00Z", "2027-11-21T01:00:00Z"])(
    "at %s: it hands its unsent work over once and goes on from its cursors",
    async (iso) => {
      const { server, store, phone, seen, brought } = await setupUpdated(release, iso);
      await phone.syncNow();
      expect(phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
      expect(whatIsSeen(phone.session())).toEqual({ ...seen, waiting: 0 });
      // Its own four come back with their stamps; nothing it had is loaded again.
      expect(new Set(brought).size).toBe(4);
      expect(brought).toHaveLength(4);
      await phone.reload();
      await phone.syncNow();
      expect(brought).toHaveLength(4);
      await expectSound(store, R);
      expect(phone.reports).toEqual([]);
      await server.close();
    },
  );

  test("others see what it brought, and it sees what they answer", async () => {
    const { server, clock, phone, seen } = await setupUpdated(release, "2026-11-21T02:00:00Z");
    await phone.syncNow();
    const yuni = await server.addWorker({ name: "Bu Yuni", grants: [{ role: "healthWorker", area: AREA }] });
    const clinic = await createPhone({ server, clock, seed: 8 });
    await clinic.enrol(yuni.code);
    await clinic.syncNow();
    expect(whatIsSeen(clinic.session()).families).toEqual(seen.families);
    const darmo = seen.families.find(({ headName }) => headName === "Darmo");
    const citra = darmo?.members[0]?.id ?? "";
    await mustSave(clinic.session(), [weighDraft(clinic.session().newId(), citra, 11.2)]);
    await clinic.syncNow();
    await phone.syncNow();
    const card = phone.session().personCard(citra);
    expect(card?.measurements.map(({ weightKg }) => weightKg).sort()).toEqual([11.2, 11.4]);
    expect([...phone.reports, ...clinic.reports]).toEqual([]);
    await server.close();
  });

  test("somebody else signs in on it with a code of today", async () => {
    const { server, phone, seen } = await setupUpdated(release, "2026-11-21T02:00:00Z");
    const wati = await server.addWorker({ name: "Bu Wati", grants: [{ role: "cadre", area: RW05 }] });
    await phone.syncNow();
    await phone.enrol(wati.code);
    await phone.syncNow();
    expect(whatIsSeen(phone.session()).families).toEqual(seen.families);
    expect((await phone.device.people()).map(({ name }) => name)).toEqual(["Bu Siti", "Bu Wati"]);
    expect(phone.reports).toEqual([]);
    await server.close();
  });
});
