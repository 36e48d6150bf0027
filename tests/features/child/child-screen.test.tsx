import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { ChildScreen } from "#features/child/child-screen.tsx";
import { joinChange, joinsOf, sameAsCandidates, separateChange } from "#features/child/same-as.ts";
import { childPage } from "#features/child/use-child.ts";
import { createMemoryRows } from "#storage/memory-rows.ts";
import type { Session } from "#storage/session-types.ts";
import { aMeasurementCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";
import { createPhone } from "#support/phone.ts";
import { mustSave, RW05, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

const screen = (session: Session) => ({
  session,
  today: TEST_DAY,
  go: () => {},
  holdForm: () => () => {},
  showToast: () => {},
});

const setupPhone = async () => {
  const server = createTestServer();
  const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
  const phone = await createPhone({ server, isPlain: true, rows: createMemoryRows() });
  await phone.enrol(code);
  return phone.session();
};

describe("the page of a child", () => {
  test("shows result, history and identity from the card while the history opens", () => {
    const alya = aPersonCard("Alya", {
      motherName: "Siti",
      nikEnd: "0003",
      measurements: [aMeasurementCard(civilDate(2026, 11, 3))],
    });
    const html = render(
      <ChildScreen {...screen(aSessionShowing({ personCards: [alya] }))} person={alya.id} />,
    );
    expect(html).toContain("Hasil 3 Nov 2026");
    expect(html).toContain("8,2 kg · 71,0 cm telentang");
    expect(html).toContain("berakhiran 0003");
    expect(html).toContain(`href="/orang/${alya.id}/ukur"`);
    expect(html).not.toMatch(/stunting/i);
  });

  test("a child never weighed, one that moved, one from the list", () => {
    const html = (parts: Parameters<typeof aPersonCard>[1]) => {
      const card = aPersonCard("Bima", parts);
      return render(<ChildScreen {...screen(aSessionShowing({ personCards: [card] }))} person={card.id} />);
    };
    expect(html({})).toContain("Belum pernah ditimbang di sini");
    expect(html({ listStatus: "moved" })).toContain("Tidak didampingi lagi di sini");
    expect(html({ listStatus: "fromList" })).toContain("Dari daftar, belum dikunjungi");
    expect(html({ life: "dead" })).not.toContain("/ukur");
  });

  test("a mother has no growth, a stranger is outside", () => {
    const ibu = aPersonCard("Siti", { group: "woman" });
    expect(
      render(<ChildScreen {...screen(aSessionShowing({ personCards: [ibu] }))} person={ibu.id} />),
    ).not.toContain("Timbang");
    expect(render(<ChildScreen {...screen(aSessionShowing())} person="somebody" />)).toContain(
      "Di luar wilayah",
    );
  });

  test("a supervisor looks and changes nothing", () => {
    const alya = aPersonCard("Alya", { measurements: [aMeasurementCard(civilDate(2026, 11, 3))] });
    const session = aSessionShowing({
      personCards: [alya],
      grants: () => ({ version: 1, list: [{ role: "supervisor", area: "3571011001" }] }),
    });
    expect(childPage(session, alya.id, TEST_DAY, undefined)).toMatchObject({ mayMeasure: false });
    expect(render(<ChildScreen {...screen(session)} person={alya.id} />)).not.toContain("/ukur");
  });

  test("with its history open tells corrections, withdrawals and receipts", async () => {
    const session = await setupPhone();
    const { child } = await saveFamily(session, "Budi", "Alya");
    const [first, second] = [session.newId(), session.newId()];
    await mustSave(session, [
      weighDraft(first, child, 12.4),
      weighDraft(second, child, 11, { date: "2026-10-03" }),
    ]);
    await mustSave(session, [
      { record: second, subject: child, kind: "measurement", retract: true, reason: "Salah anak" },
    ]);
    const page = childPage(session, child, TEST_DAY, await session.openPerson(child));
    expect(page?.rows).toMatchObject([{ record: first, figures: "12,4 kg", receipt: "onlyHere" }]);
    expect(page?.withdrawn.map(({ record }) => record)).toEqual([second]);
  });
});

describe("two entries of one child", () => {
  test("are joined and parted again; both stay", async () => {
    const session = await setupPhone();
    const one = await saveFamily(session, "Budi", "Alya");
    const two = await saveFamily(session, "Sari", "Alia");
    const card = session.personCard(one.child);
    if (!card) throw new Error("not on this phone");
    expect(sameAsCandidates(session, card, "").map(({ id }) => id)).toEqual([two.child]);
    const { versions } = joinChange(session.newId(), one.child, two.child);
    await mustSave(session, versions);
    const joins = joinsOf((await session.openPerson(one.child))?.fold.records.values() ?? []);
    expect(joins.map(({ other }) => other)).toEqual([two.child]);
    const [join] = joins;
    if (!join) throw new Error("not joined");
    await mustSave(session, separateChange(join.record).versions);
    expect(joinsOf((await session.openPerson(one.child))?.fold.records.values() ?? [])).toEqual([]);
    expect(session.personCard(two.child)?.name).toBe("Alia");
  });
});
