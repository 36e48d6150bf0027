import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { careOnPhone } from "#features/area/care-on-phone.ts";
import { CareScreen } from "#features/area/care-screen.tsx";
import type { FamilyCard } from "#storage/session-types.ts";
import { aFamilyCard, aMeasurementCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";

const house = (drinkingWater: string) => ({ house: { date: TEST_DAY, drinkingWater, latrine: "ownSeptic" } });
const slamet = aFamilyCard("Slamet", {
  members: [aPersonCard("Alya", { measurements: [aMeasurementCard(TEST_DAY)] })],
  krs: house("surface"),
});
const budi = aFamilyCard("Budi", { members: [aPersonCard("Rafi")], krs: house("piped") });
const wati = aFamilyCard("Wati", { stream: "3571011001/08", rw: "08", members: [aPersonCard("Nisa")] });

const sessionOf = (familyCards: readonly FamilyCard[]) =>
  aSessionShowing({
    familyCards,
    grants: () => ({ version: 1, list: [{ role: "cadre", area: "3571011001/05" }] }),
  });
const screen = (...families: readonly FamilyCard[]) =>
  render(<CareScreen session={sessionOf(families)} today={TEST_DAY} backHref="/saya" />);

describe("who is accompanied on a phone", () => {
  test("is counted with what each figure is part of", () => {
    const html = screen(slamet, budi, wati);
    expect(html).toContain("1 dari 3 ditemui bulan ini");
    expect(html).toContain("1 dari 3 keluarga sasaran");
    expect(html).toContain("tidak ada rujukan yang terbuka");
  });
  test("starts its list with those to accompany, says why, and leads to their page", () => {
    const html = screen(slamet, budi, wati);
    expect(html).toContain("Perlu didampingi: air minum utama belum layak");
    expect(html).toContain(`/keluarga/${slamet.id}`);
    expect(html).not.toContain(`/keluarga/${budi.id}`);
  });
  test("shows a posyandu cadre no family", () => {
    const session = aSessionShowing({
      familyCards: [slamet],
      grants: () => ({ version: 1, list: [{ role: "posyanduCadre", area: "posyandu:x" }] }),
    });
    const html = render(<CareScreen session={session} today={TEST_DAY} backHref="/saya" />);
    expect(html).not.toContain("Slamet");
  });
  test("tells a house nobody asked about as unknown, never as not at risk", () => {
    expect(careOnPhone(sessionOf([wati]), TEST_DAY).total.krs).toMatchObject({
      targets: 1,
      atRisk: 0,
      notAtRisk: 0,
      unknown: 1,
    });
  });
  test("is told by RW, and the parts add up to the whole", () => {
    const { parts, total } = careOnPhone(sessionOf([slamet, budi, wati]), TEST_DAY);
    expect(parts.map(({ name }) => name)).toEqual(["RW 05", "RW 08"]);
    expect(parts.reduce((sum, { krs }) => sum + krs.targets, 0)).toBe(total.krs.targets);
  });
});
