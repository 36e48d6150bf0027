import { beforeAll, expect, test } from "vitest";
import { singletonRecord } from "#domain/facts/version.ts";
import { onlineFamily } from "#features/area/online-family.ts";
import { askSubjects } from "#features/shared/online/ask-subjects.ts";
import { sessionOver } from "#storage/online/session-over.ts";
import { TEST_DAY } from "#support/cards.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, mustSave, saveFamily } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant } from "#support/test-server.ts";
import { createLists, type Lists } from "#sync/lists-transport.ts";

const server = createTestServer();
const KK = "3571010101010001";
let city: Phone;
let lists: Lists;
let family: string;
let child: string;
let seed = 0;

const aPhone = async (...grants: readonly TestGrant[]): Promise<Phone> => {
  const { code } = await server.addWorker({ grants });
  seed += 1;
  const phone = await createPhone({ server, seed, isPlain: true });
  await phone.enrol(code);
  await phone.syncNow();
  return phone;
};

beforeAll(async () => {
  const cadre = await aPhone({ role: "cadre", area: AREA });
  const session = cadre.session();
  ({ family, child } = await saveFamily(session, "Slamet", "Alya", { rw: "05", rt: "02" }));
  await mustSave(session, [
    {
      record: singletonRecord(family, "identity"),
      subject: family,
      kind: "identity",
      fields: { kkNumber: KK },
    },
    {
      record: "kunjungan",
      subject: family,
      kind: "visit",
      fields: { date: TEST_DAY, place: "home", purpose: "routine", met: "met" },
    },
    {
      record: `${child}.7K3M9P`,
      subject: child,
      kind: "referral",
      fields: {
        date: TEST_DAY,
        from: "team",
        to: "puskesmas",
        urgency: "threeDays",
        reasons: ["danger"],
        slipCode: "7K3M9P",
      },
    },
  ]);
  await cadre.syncNow();
  expect(session.outbox().refused).toEqual([]);
  city = await aPhone({ role: "supervisor", area: "3571" });
  lists = createLists(city.transport);
});

const open = async (subject: string, reveal = false) => {
  const said = await askSubjects(lists, [subject], reveal);
  if (said.type !== "answer") throw new Error(JSON.stringify(said));
  const over = sessionOver(city.session(), said.answer);
  const subjects = await over.family(subject);
  return subjects && onlineFamily(over, subjects, subject, TEST_DAY);
};

test("a supervisor of the city reads a family of the list: where, who, referrals, visits, and no number", async () => {
  const opened = await open(family);
  expect(opened).toMatchObject({
    headName: "Slamet",
    referrals: [{ words: expect.stringMatching(/^Alya: ke puskesmas/) }],
    visits: [{ words: "Bertemu · rumah" }],
    numbers: [],
  });
  expect(opened?.place).toMatch(/RW 05, RT 02$/);
  expect(opened?.members).toMatchObject([{ id: child, name: "Alya", isChild: true }]);
  expect(JSON.stringify(opened)).not.toContain(KK);
});

test("asked for, the numbers come; the server's log knows both openings, and the phone keeps nobody", async () => {
  const opened = await open(family, true);
  expect(opened?.numbers).toEqual([{ term: "No KK", value: KK }]);
  const log = await server.store.read(server.regency, (tx) => tx.accessLog.about([family], ""));
  expect(log.map(({ action }) => action)).toEqual(["open", "reveal"]);
  expect(city.session().families()).toEqual([]);
});

test("a child is no family", async () => expect(await open(child)).toBeUndefined());
