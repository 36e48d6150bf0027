import { beforeEach, describe, expect, test } from "vitest";
import { kelurahanIn } from "#domain/areas/index.ts";
import { areasToDecide } from "#features/programme/areas-to-decide.ts";
import { saveDecision } from "#features/programme/save-decision.ts";
import { wideRows } from "#features/programme/wide-rows.ts";
import { decisionsHere } from "#features/shared/record/programme-here.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, RW05 } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant, type TestServer } from "#support/test-server.ts";
import { createLists } from "#sync/lists-transport.ts";

const KECAMATAN = "357101";
const ALL = kelurahanIn(KECAMATAN).length;
const decided = { validFrom: "2026-12-01", basis: "Surat 12", kbModernCounts: "on" };
const notHeld = () => false;
let server: TestServer;
let seed = 0;
let siti: Phone;
let budi: Phone;
const aPhone = async (name: string, ...grants: readonly TestGrant[]): Promise<Phone> => {
  const { code } = await server.addWorker({ name, grants });
  seed += 1;
  const phone = await createPhone({ server, seed });
  await phone.enrol(code);
  await phone.syncNow();
  return phone;
};

beforeEach(async () => {
  server = createTestServer({ store: openSqliteStore(":memory:") });
  siti = await aPhone("Siti", { role: "cadre", area: RW05 });
  budi = await aPhone("Budi", { role: "supervisor", area: KECAMATAN });
});

/** The list of the page, as the server and the phone tell it now. */
const rows = async () => {
  const said = await createLists(budi.transport).programme(KECAMATAN);
  if (said.type !== "answer") throw new Error(JSON.stringify(said));
  return wideRows(KECAMATAN, said.answer, budi.session().outbox());
};

describe("a supervisor of a kecamatan who decides on the rules", () => {
  test("may choose all of it, or one of its kelurahan", () => {
    const { wide, choices } = areasToDecide(budi.session().grants().list);
    expect(wide).toEqual([KECAMATAN]);
    expect(choices).toEqual([KECAMATAN, ...kelurahanIn(KECAMATAN)]);
    expect(areasToDecide(siti.session().grants().list).choices).toEqual([]);
  });

  test("for all of it writes to each kelurahan, waits in the outbox alone, and reaches the cadres", async () => {
    expect(ALL).toBeGreaterThan(5);
    const saved = await saveDecision(budi.session(), KECAMATAN, decided, notHeld);
    expect(saved.ok && saved.value.versions).toHaveLength(ALL);
    expect(await budi.ports.rows.all("bundles")).toEqual([]);
    expect(await rows()).toMatchObject([
      { title: "KB modern ikut menentukan KRS: ya", places: "Seluruh Kecamatan Mojoroto", isWaiting: true },
    ]);
    await budi.syncNow();
    expect(budi.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    expect(await rows()).toMatchObject([{ places: "Seluruh Kecamatan Mojoroto", isWaiting: false }]);
    await siti.syncNow();
    expect(decisionsHere(siti.session(), AREA)).toMatchObject([{ ...decided, area: AREA }]);
  });

  test("for one kelurahan leaves the others as they were", async () => {
    await saveDecision(budi.session(), AREA, decided, notHeld);
    await budi.syncNow();
    expect(await rows()).toMatchObject([{ places: "Bandar Lor" }]);
    const said = await createLists(budi.transport).programme(KECAMATAN);
    expect(said.type === "answer" && said.answer.decisions).toHaveLength(1);
  });

  test("is refused what another office decides, and sees it refused", async () => {
    await saveDecision(
      budi.session(),
      AREA,
      { ...decided, kbModernCounts: undefined, hexavalent: "on" },
      notHeld,
    );
    await budi.syncNow();
    expect(budi.session().outbox().refused).toMatchObject([{ reason: "notAllowed" }]);
    expect(await rows()).toEqual([]);
  });
});
