import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { NO_CARE } from "#domain/episodes/care-facts.ts";
import { contactRows, episodeCards } from "#features/episodes/episode-cards.ts";
import { EpisodesSection } from "#features/episodes/episodes-section.tsx";
import {
  emptyWeddingEnd,
  emptyWeddingForm,
  isLateStart,
  NEW_GROOM,
  OTHER_GROOM,
  readWeddingEnd,
  readWeddingForm,
} from "#features/episodes/wedding/wedding-form.ts";
import { aBirth, ago, aHouse, aPregnancy, aWedding, aWoman, ON } from "#support/builders-care.ts";
import { aFamilyCard, aPersonCard, aSessionShowing } from "#support/cards.ts";

describe("the page of a woman", () => {
  const cards = (care: Parameters<typeof aWoman>[1]) => episodeCards(aWoman("Siti", care), undefined, ON);
  test("says how far she is and when the child is expected, and by what", () => {
    const [card] = cards({ pregnancies: [aPregnancy(20)] });
    expect(card?.facts).toEqual([
      { term: "Umur kehamilan", value: "20 minggu" },
      { term: "Perkiraan lahir (HPL)", value: "11 Apr 2027", note: "menurut HPHT" },
    ]);
    expect(card?.actions.map(({ label }) => label)).toEqual([
      "Catat persalinan",
      "Ubah data",
      "Akhir kehamilan",
    ]);
  });
  test("counts the days after a birth, and offers brides both ways out", () => {
    expect(cards({ deliveries: [aBirth(5)] })[0]?.facts[0]?.value).toBe("hari ke-5");
    expect(cards({ weddings: [aWedding(40)] })[0]?.actions[0]?.label).toBe("Menikah atau batal");
  });
  test("names the man of a couple, of the house or told by name", () => {
    const groom = { ...aWoman("Budi"), sex: "L" as const, group: "adult" as const };
    const bride = (wedding: Parameters<typeof aWedding>[1]) =>
      aWoman("Siti", { weddings: [aWedding(40, wedding)] });
    const facts = (wedding: Parameters<typeof aWedding>[1]) =>
      episodeCards(bride(wedding), aHouse([bride(wedding), groom]), ON)[0]?.facts[1];
    expect(facts({ groom: groom.id })).toEqual({ term: "Calon suami", value: groom.name });
    expect(facts({ groomName: "Anton" })).toEqual({ term: "Calon suami", value: "Anton" });
    expect(facts({})).toBeUndefined();
  });
  test("shows what is open and the next that come, an open one to be skipped", () => {
    const rows = contactRows(
      "Siti",
      aHouse([aWoman("Siti", { pregnancies: [aPregnancy(20, { registeredOn: ago(100) })] })]),
      ON,
    );
    expect(rows.map(({ label, isOpen }) => [label, isOpen])).toEqual([
      ["Kunjungan pertama ibu hamil", true],
      ["Kunjungan kehamilan 20 minggu", true],
      ["Kunjungan kehamilan 24 minggu", false],
      ["Kunjungan kehamilan 28 minggu", false],
    ]);
    expect(rows[1]?.skipHref).toBe("/orang/Siti/lewati?kontak=hamil.w20.pregnancy");
  });
});

describe("the section", () => {
  const siti = aPersonCard("Siti", { group: "woman", familyRole: "wife", birthDate: undefined });
  const section = (card: typeof siti) =>
    render(
      <EpisodesSection
        session={aSessionShowing({ familyCards: [aFamilyCard("Slamet", { members: [card] })] })}
        today={ON}
        person={card.id}
      />,
    );
  test("offers a beginning to a woman, nothing to a child or a man", () => {
    expect(section(siti)).toContain(`href="/orang/${siti.id}/kehamilan"`);
    expect(section({ ...siti, group: "child" })).toBe("");
    expect(section({ ...siti, sex: "L", group: "adult" })).toBe("");
    expect(section({ ...siti, life: "dead" })).toBe("");
  });
  test("offers nothing to a grandmother, and a beginning to a girl of thirteen", () => {
    const born = (birthDate: typeof ON, group: "woman" | "adult" | "child") =>
      section({ ...siti, group, birthDate });
    expect(born(civilDate(1955, 1, 1), "adult")).toBe("");
    expect(born(civilDate(2013, 1, 1), "child")).toContain("Mulai kehamilan");
    expect(born(civilDate(2023, 1, 1), "child")).toBe("");
  });
  test("does not offer a second pregnancy to her who is pregnant", () => {
    const pregnant = section({ ...siti, care: { ...NO_CARE, pregnancies: [aPregnancy(20)] } });
    expect(pregnant).toContain("Catat persalinan");
    expect(pregnant).not.toContain("Mulai kehamilan");
  });
  test("offers a plan to marry to a daughter of the house, not to its wife and not to her who is pregnant", () => {
    const rani = { ...siti, familyRole: "child" };
    expect(section(rani)).toContain("Rencana menikah");
    expect(section(siti)).not.toContain("Rencana menikah");
    const pregnant = section({ ...rani, care: { ...NO_CARE, pregnancies: [aPregnancy(20)] } });
    expect(pregnant).toContain("Catat persalinan");
    expect(pregnant).not.toContain("Rencana menikah");
  });
});

describe("a plan to marry", () => {
  const bride = { id: "siti", family: "rumah" };
  const form = {
    ...emptyWeddingForm("w", "budi"),
    groom: OTHER_GROOM,
    groomName: " Budi ",
    plannedDate: "2027-01-10",
  };
  test("keeps the groom's name or his id, never both", () => {
    expect(readWeddingForm(form, bride, ON, true).versions[0]?.fields).toMatchObject({
      groom: undefined,
      groomName: "Budi",
      plannedDate: "2027-01-10",
      registeredOn: ON,
    });
    const named = readWeddingForm({ ...form, groom: "person-1" }, bride, ON, false).versions[0]?.fields;
    expect(named).toMatchObject({ groom: "person-1", groomName: undefined });
    expect(named).not.toHaveProperty("registeredOn");
  });
  test("registers the groom as a guest of her family, and never without his name", () => {
    const { versions, problems } = readWeddingForm(
      { ...form, groom: NEW_GROOM, groomBirthDate: "1998-02-01" },
      bride,
      ON,
      true,
    );
    expect(problems).toEqual({});
    expect(versions).toMatchObject([
      { subject: "siti", kind: "wedding", fields: { groom: "budi", groomName: undefined } },
      {
        record: "budi",
        kind: "person",
        fields: { name: "Budi", sex: "L", birthDate: "1998-02-01", listStatus: "visitor" },
      },
      { subject: "budi", kind: "membership", fields: { family: "rumah", role: "other" } },
    ]);
    const strange = readWeddingForm({ ...form, groomName: "Budi 2" }, bride, ON, true);
    expect(strange.problems.groomName).toEqual({ type: "NotAName", strange: ["2"] });
    const nameless = readWeddingForm({ ...form, groom: NEW_GROOM, groomName: " " }, bride, ON, true);
    expect(nameless.problems).toEqual({ groomName: { type: "Missing" } });
  });
  test("fewer than ninety days ahead is a late start, said and not refused", () => {
    const { plannedDate, problems } = readWeddingForm(form, bride, ON, true);
    expect([isLateStart(plannedDate, ON), problems]).toEqual([true, {}]);
    expect(isLateStart(undefined, ON)).toBe(false);
  });
  test("ends with a wedding or without one, and needs no reason", () => {
    const end = (parts: object) => readWeddingEnd({ ...emptyWeddingEnd, ...parts }, "siti", aWedding(0), ON);
    expect(end({ end: "cancelled", endDate: ON }).problems).toEqual({});
    expect(end({ end: "married", endDate: ON, certificateNumber: "E-1" }).versions).toMatchObject([
      { kind: "wedding", fields: { end: "married", certificateNumber: "E-1" } },
    ]);
    expect(Object.keys(end({}).problems).sort()).toEqual(["end", "endDate"]);
  });
});
