import { render } from "preact-render-to-string";
import { beforeAll, describe, expect, test } from "vitest";
import { RefusedGroup } from "#features/review/refused-group.tsx";
import { refusedItem } from "#features/review/refused-item.ts";
import { refusedWhy } from "#features/review/text.ts";
import { reviewedAreas } from "#features/review/use-area-reviews.ts";
import {
  elsewhereCounts,
  widerConflicts,
  widerFlagged,
  widerProposals,
} from "#features/review/wider-rows.ts";
import type { ReviewAnswer } from "#protocol/lists.ts";
import { REFUSALS } from "#protocol/outcomes.ts";
import { aSessionShowing } from "#support/cards.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, mustSave, RW05, RW08, saveFamily } from "#support/phone-saves.ts";
import { createTestServer, type TestGrant } from "#support/test-server.ts";
import { createLists } from "#sync/lists-transport.ts";

const server = createTestServer();
let seed = 0;
const aPhone = async (name: string, ...grants: readonly TestGrant[]): Promise<Phone> => {
  const { code } = await server.addWorker({ name, grants });
  seed += 1;
  const phone = await createPhone({ server, seed, isPlain: true });
  await phone.enrol(code);
  await phone.syncNow();
  return phone;
};

let budi: Phone;
let answer: ReviewAnswer;
beforeAll(async () => {
  const siti = await aPhone("Siti", { role: "cadre", area: RW05 });
  const wati = await aPhone("Wati", { role: "cadre", area: RW05 });
  const nur = await aPhone("Nur", { role: "posyanduCadre", area: RW05 });
  const { child } = await saveFamily(siti.session(), "Slamet", "Alya");
  for (const phone of [siti, wati, nur]) await phone.syncNow();
  const name = { record: child, subject: child, kind: "person" };
  await mustSave(siti.session(), [{ ...name, fields: { name: "Alya Putri" } }]);
  await mustSave(wati.session(), [{ ...name, fields: { name: "Aliya" } }]);
  await mustSave(nur.session(), [{ ...name, fields: { birthDate: "2024-05-13" } }]);
  // A family in an RW that is not hers: refused by name, kept for the supervisors of that area.
  await saveFamily(siti.session(), "Jauh", "Bima", { rw: "08" });
  for (const phone of [siti, wati, nur]) await phone.syncNow();
  budi = await aPhone("Budi", { role: "supervisor", area: "3571" });
  const said = await createLists(budi.transport).review("3571", 50);
  if (said.type !== "answer") throw new Error(JSON.stringify(said));
  answer = said.answer;
});

describe("what a supervisor of the city reads from the server", () => {
  test("a conflict, with whom, where and what", () =>
    expect(widerConflicts([answer], budi.session()).rows).toMatchObject([
      { name: "Alya Putri", detail: "Bandar Lor RW 05 · orang · Nama" },
    ]));
  test("a proposal, with who made it", () =>
    expect(widerProposals([answer], budi.session()).rows).toMatchObject([
      { detail: "Bandar Lor RW 05 · orang · Tanggal lahir · Nur, 21 Nov" },
    ]));
  test("counts of all of it", () =>
    expect(elsewhereCounts([answer], budi.session())).toEqual({
      conflicts: 1,
      proposals: 1,
      refused: answer.refused.rows.length,
    }));
  test("where doubtful measurements of a city or kecamatan are listed; a kelurahan's are on the phone", () =>
    expect(widerFlagged(["357101", AREA]).rows).toMatchObject([
      { name: "Perlu dicek di Kecamatan Mojoroto", href: "/wilayah/357101?cek=1" },
    ]));
  test("not what is on the phone anyway", () => {
    const here = { personCard: () => ({}) as never, familyCard: () => undefined, proposed: () => [] };
    expect(widerConflicts([answer], here).rows).toEqual([]);
  });
  test("a refused record, with its author, why, what to do and what was sent", () => {
    const family = answer.refused.rows.find(({ kind }) => kind === "family");
    if (!family) throw new Error("nothing refused");
    const item = refusedItem(family, budi.session());
    expect(item.title).toBe("Keluarga: Jauh");
    expect(item.from).toMatch(/^Siti · Bandar Lor RW 08 · /);
    expect(item.why).toBe(refusedWhy.outsideScope?.why);
    expect(item.lines).toContainEqual({ term: "Nama kepala keluarga", value: "Jauh" });
  });
});

describe("refused records", () => {
  const row = {
    ...{ id: "r", kind: "hologram", stream: "", author: "x", authorName: "", receivedAt: "?" },
    ...{ reason: "badBody", detail: "" },
  };
  test("every reason of the protocol has words of its own for a supervisor", () => {
    const whys = REFUSALS.map((reason) => refusedItem({ ...row, reason }, aSessionShowing()).why);
    expect(new Set(whys).size).toBe(REFUSALS.length);
    expect(whys).not.toContain(refusedWhy.unknown.why);
  });
  test.each([undefined, null, "text", 7, [], { content: null }, { content: { body: "x" }, subject: 3 }])(
    "are told even when what was sent is %j",
    (sent) => {
      const item = refusedItem({ ...row, sent }, aSessionShowing());
      expect(item.title).toBe("Catatan yang belum dikenal");
      expect(item.from).toBe("Seseorang");
      expect(item.lines).toEqual([]);
    },
  );

  const group = (parts: Partial<Parameters<typeof RefusedGroup>[0]["elsewhere"]>): string =>
    render(
      <RefusedGroup
        session={aSessionShowing()}
        elsewhere={{
          answer: undefined,
          failed: undefined,
          isAsking: false,
          again: () => {},
          areas: ["3571"],
          ...parts,
        }}
      />,
    );
  test("without signal: says so, and claims nothing about the area", () => {
    const html = group({ failed: { type: "offline" } });
    expect(html).toContain("Yang di HP ini tetap bisa dibuka");
    expect(html).not.toContain("Tidak ada catatan yang ditolak");
  });
  test("while asking", () => expect(group({ isAsking: true })).toContain("Mengambil daftar dari server"));
  test("none at all", () => expect(group({ answer: [] })).toContain("Tidak ada catatan yang ditolak"));
  test("of an area, with the way to put it right", () => {
    const html = group({ answer: [answer] });
    expect(html).toContain("Minta admin memperluas wilayahnya");
    expect(html).toContain("Kode: outsideScope");
  });
});

test("the server is asked for areas, each once, the wider for those within", () => {
  const holding = (...grants: readonly TestGrant[]) => ({ grants: () => ({ version: 1, list: grants }) });
  const supervisor = (area: string): TestGrant => ({ role: "supervisor", area });
  expect(reviewedAreas(holding(supervisor(AREA), supervisor("357101"), supervisor("3571021001")))).toEqual([
    "357101",
    "3571021001",
  ]);
  expect(reviewedAreas(holding(supervisor(RW08), { role: "cadre", area: AREA }))).toEqual([]);
});
