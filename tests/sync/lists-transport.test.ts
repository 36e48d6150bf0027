import { beforeAll, describe, expect, test } from "vitest";
import { TEST_DAY } from "#support/cards.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant } from "#support/test-server.ts";
import { createLists, type Lists } from "#sync/lists-transport.ts";

/** The server's own function answers; only the wire is missing. */
const server = createTestServer();
const aPhone = async (name: string, ...grants: readonly TestGrant[]): Promise<Phone> => {
  const { code } = await server.addWorker({ name, grants });
  const phone = await createPhone({ server, seed: name.length, isPlain: true });
  await phone.enrol(code);
  await phone.syncNow();
  return phone;
};

let lists: Lists;
let ids: { family: string; child: string; record: string };
beforeAll(async () => {
  const siti = await aPhone("Siti", { role: "cadre", area: RW05 });
  const { family, child } = await saveFamily(siti.session(), "Slamet", "Alya");
  const record = siti.session().newId();
  await mustSave(siti.session(), [weighDraft(record, child, 10.5, { lengthCm: 78 })]);
  await siti.syncNow();
  ids = { family, child, record };
  const budi = await aPhone("Budiono", { role: "supervisor", area: "3571" });
  lists = createLists(budi.transport);
});

const answered = async <T>(delivery: Promise<{ type: string; answer?: T }>): Promise<T> => {
  const said = await delivery;
  if (said.type !== "answer" || said.answer === undefined) throw new Error(JSON.stringify(said));
  return said.answer;
};

describe("who looks after a city", () => {
  test("reads its figures, kelurahan by kelurahan", async () => {
    const { total, parts } = await answered(lists.summary("3571", TEST_DAY));
    expect(total.weighed.numerator).toBeGreaterThan(0);
    expect(parts.map(({ area }) => area)).toContain(AREA);
  });
  test("reads a page of children, and one of them whole", async () => {
    const page = await answered(
      lists.children({ area: AREA, asOf: TEST_DAY, filter: {}, offset: 0, limit: 1 }),
    );
    expect(page.rows).toHaveLength(1);
    const opened = await answered(lists.subject(ids.child));
    expect(opened.versions.map(({ record }) => record)).toContain(ids.record);
  });
  test("reads a record's history with its authors, what waits, and names for filters", async () => {
    expect(Object.values((await answered(lists.history(ids.record))).authors)).toEqual(["Siti"]);
    expect((await answered(lists.review("3571", 10))).conflicts.total).toBe(0);
    expect((await answered(lists.places("3571"))).teams).toEqual([]);
  });
  test("is refused by name what is not theirs", async () =>
    expect(await lists.summary("3579", TEST_DAY)).toMatchObject({ type: "refused", refusal: "notAllowed" }));
});
