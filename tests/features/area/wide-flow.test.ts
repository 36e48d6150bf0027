import { beforeAll, describe, expect, test } from "vitest";
import { numberOf } from "#domain/summary/area-numbers.ts";
import type { AreaFilter } from "#features/area/area-filter.ts";
import { areaNumbers } from "#features/area/area-numbers.ts";
import { summariseOnPhone } from "#features/area/area-parts.ts";
import { childrenOnPhone } from "#features/area/children-on-phone.ts";
import { areaFromWire, rowFromWire } from "#features/area/from-wire.ts";
import { listOnPhone } from "#features/area/list-on-phone.ts";
import { onlineChild } from "#features/area/online-child.ts";
import { servingsOnPhone } from "#features/area/servings.ts";
import { wideListRequest } from "#features/area/wide-list-request.ts";
import { TEST_DAY } from "#support/cards.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, mustSave, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant } from "#support/test-server.ts";
import { createLists, type Lists } from "#sync/lists-transport.ts";

/** A cadre's phone, a supervisor of the kelurahan with rows, and one of the city who asks the server. */
const server = createTestServer();
let seed = 0;
const aPhone = async (...grants: readonly TestGrant[]): Promise<Phone> => {
  const { code } = await server.addWorker({ grants });
  seed += 1;
  const phone = await createPhone({ server, seed, isPlain: true });
  await phone.enrol(code);
  await phone.syncNow();
  return phone;
};

let kelurahan: Phone;
let city: Phone;
let lists: Lists;
let alya: string;
beforeAll(async () => {
  const cadre = await aPhone({ role: "cadre", area: AREA });
  const session = cadre.session();
  const measured = async (name: string, rw: string, fields: object) => {
    const { child } = await saveFamily(session, `Bapak ${name}`, name, { rw });
    await mustSave(session, [weighDraft(session.newId(), child, 10.5, { ...fields })]);
    return child;
  };
  alya = await measured("Alya", "05", { lengthCm: 75, position: "lying" });
  await measured("Bima", "05", { lengthCm: 45, position: "lying" });
  await measured("Caca", "08", { lengthCm: 85, position: "lying" });
  await measured("Dodi", "08", { date: "2026-10-03" });
  await saveFamily(session, "Bapak Eka", "Eka", { rw: "08" });
  await cadre.syncNow();
  kelurahan = await aPhone({ role: "supervisor", area: AREA });
  city = await aPhone({ role: "supervisor", area: "3571" });
  lists = createLists(city.transport);
});

const answered = async <T>(delivery: Promise<{ type: string; answer?: T }>): Promise<T> => {
  const said = await delivery;
  if (said.type !== "answer" || said.answer === undefined) throw new Error(JSON.stringify(said));
  return said.answer;
};
const listed = async (area: string, filter: AreaFilter) =>
  (
    await answered(lists.children({ ...wideListRequest(area, filter, TEST_DAY), offset: 0, limit: 50 }))
  ).rows.map(rowFromWire);

describe("the city's view", () => {
  test("keeps nobody's rows on the device", () => {
    expect(city.session().people()).toEqual([]);
    expect(kelurahan.session().people()).toHaveLength(5);
  });

  test("has the figures that the kelurahan counts from its rows", async () => {
    const onPhone = summariseOnPhone(childrenOnPhone(kelurahan.session()), TEST_DAY);
    expect(areaFromWire(await answered(lists.summary(AREA, TEST_DAY)))).toEqual(onPhone);
    const wide = areaFromWire(await answered(lists.summary("3571", TEST_DAY)));
    expect(wide.partsAre).toBe("kelurahan");
    expect(wide.total).toEqual(onPhone.total);
  });

  test("lists behind every number as many children as it says", async () => {
    const { total } = areaFromWire(await answered(lists.summary("3571", TEST_DAY)));
    for (const { id } of areaNumbers)
      expect(await listed("3571", { number: id }), id).toHaveLength(numberOf(id, total).numerator);
    expect((await listed("3571", { number: "toReview" })).map(({ name }) => name)).toEqual(["Bima"]);
  });

  test.each<[string, AreaFilter]>([
    ["all", {}],
    ["an RW", { streams: [`${AREA}/08`] }],
    ["a whole kelurahan", { streams: [AREA] }],
    ["not weighed this month", { notWeighedThisMonth: true }],
    ["a category", { category: { index: "lengthForAge", band: "severelyStunted" } }],
  ])("lists what the phone lists: %s", async (_, filter) => {
    const session = kelurahan.session();
    const onPhone = listOnPhone(childrenOnPhone(session), filter, servingsOnPhone(session), TEST_DAY);
    expect((await listed("3571", filter)).map(({ id }) => id)).toEqual(onPhone.map(({ id }) => id));
  });

  test("opens one child to be read", async () => {
    const opened = onlineChild(await answered(lists.subject(alya)), TEST_DAY);
    expect(opened?.row.name).toBe("Alya");
    expect(opened?.latest.length).toBeGreaterThan(0);
    expect(opened?.history).toMatchObject([
      { date: "21 Nov 2026", weight: "10,5 kg", length: "75,0 cm", by: "kader TPK", said: undefined },
    ]);
  });

  test("leaves out what a newer server adds", async () => {
    const [row] = (
      await answered(lists.children({ ...wideListRequest(AREA, {}, TEST_DAY), offset: 0, limit: 1 }))
    ).rows;
    if (!row) throw new Error("nobody listed");
    const aura = {
      index: "aura",
      date: TEST_DAY,
      band: { id: "x", label: "X", tone: "violet" },
      countedIn: "x",
      isFlagged: false,
    };
    const shown = rowFromWire({ ...row, categories: [...row.categories, aura], reviewReasons: ["vibes"] });
    expect(shown.categories).toHaveLength(row.categories.length);
    expect(shown.reviewReasons).toEqual([]);
  });
});
