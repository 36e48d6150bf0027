import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Body } from "#domain/facts/version.ts";
import { decideKrs } from "#domain/krs/decide-krs.ts";
import { krsInputOf } from "#domain/krs/krs-input-of.ts";
import { KrsCard } from "#features/krs/family-krs-section.tsx";
import { aFamily, aVersion, idNamed } from "#support/builders.ts";
import { ago, aYoungChild, ON } from "#support/builders-care.ts";

const house = idNamed("Slamet");
const answered = (name: string, kind: string, body: Body) =>
  aVersion(name, { kind, subject: house, record: idNamed(name), body });
const child = aYoungChild("Alya", 400);
const inputOf = (...versions: ReturnType<typeof answered>[]) =>
  krsInputOf(foldSubjects([aFamily("Slamet"), ...versions]), house, [child], ON);

describe("what an opened family says", () => {
  test("are the newest answers up to the day, of house and screen", () => {
    const input = inputOf(
      answered("h1", "household", { date: ago(200), drinkingWater: "piped", latrine: "none" }),
      answered("h2", "household", { date: ago(10), drinkingWater: "rain", latrine: "ownSeptic" }),
      answered("s1", "familyScreen", { date: ago(5), hasChildUnder2: "no" }),
    );
    expect(input.house).toMatchObject({ drinkingWater: "rain" });
    expect(input.screen).toMatchObject({ date: ago(5), answers: { hasChildUnder2: "no" } });
  });
  test("nothing where nobody asked", () => expect(inputOf()).toEqual({ family: { members: [child] } }));
  test("nothing of a later day", () =>
    expect(
      inputOf(answered("h", "household", { date: "2026-12-01", drinkingWater: "rain" })).house,
    ).toBeUndefined());
});

describe("the card", () => {
  const html = (...versions: ReturnType<typeof answered>[]) =>
    render(<KrsCard decision={decideKrs(inputOf(...versions), ON)} />);
  test("says that the family is to be accompanied, why, and what does not fit", () => {
    const shown = html(
      answered("h", "household", { date: ON, drinkingWater: "rain", latrine: "ownSeptic" }),
      answered("s", "familyScreen", { date: ON, hasChildUnder2: "no", welfareRank: "rank1" }),
    );
    expect(shown).toContain("Perlu didampingi");
    expect(shown).toContain("air minum utama belum layak");
    expect(shown).toContain("prioritas 1");
    expect(shown).toContain("Dijawab tidak ada anak 0-23 bulan, tetapi ada yang terdaftar");
    expect(shown).not.toMatch(/stunting/i);
  });
  test("says what is not known instead of guessing", () => {
    const shown = html();
    expect(shown).toContain("Belum lengkap, perlu dilengkapi dulu");
    expect(shown).toContain("air minum utama belum layak, jamban belum layak");
  });
  test("names the year's rules to who supervises, and their id to nobody", () => {
    const decision = decideKrs(inputOf(), ON);
    expect(render(<KrsCard decision={decision} />)).not.toMatch(/krs-|aturan KRS/);
    const supervised = render(<KrsCard decision={decision} namesRules />);
    expect(supervised).toContain("Dihitung dari catatan hari ini menurut aturan KRS 2022.");
    expect(supervised).not.toContain("krs-");
  });
});
