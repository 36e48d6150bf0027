import { beforeAll, describe, expect, test } from "vitest";
import { countKrs } from "#domain/krs/krs-list.ts";
import { byNeed, decideFamilies, listKrs } from "#domain/krs/krs-rows.ts";
import { programmeRulesOn } from "#domain/programme/programme-rules.ts";
import { referralsOf } from "#domain/referral/referral-facts.ts";
import { familiesIn } from "#domain/summary/accompanied-family.ts";
import { groupRecap } from "#domain/summary/group-recap.ts";
import { careFiguresToWire, careSummaryAnswerSchema, familiesAnswerSchema } from "#protocol/care-lists.ts";
import { aVersion, idNamed } from "#support/builders.ts";
import { aClient, refusalOf } from "./a-client.ts";
import { asOf, setupVillage, type Village } from "./a-village.ts";

let village: Village;
let here: ReturnType<typeof familiesIn>;
beforeAll(async () => {
  village = await setupVillage();
  const cadre = await aClient(
    village.server,
    { grants: [{ role: "cadre", area: village.area }] },
    "device-krs",
  );
  // Bad water, no latrine; of couples only the private question stands out.
  const answers = [
    { drinkingWater: "surface", latrine: "ownSeptic" },
    { drinkingWater: "piped", latrine: "none" },
    { drinkingWater: "piped", latrine: "ownSeptic" },
  ];
  const families = familiesIn(village.phone.fold());
  const versions = families.flatMap(({ id, stream, members }, i) => [
    {
      ...aVersion(`house ${id}`, {
        record: idNamed(`house ${id}`),
        subject: id,
        kind: "household",
        body: { date: asOf, ...answers[members.some(({ familyRole }) => familyRole === "wife") ? 2 : i % 3] },
      }),
      ...{ author: cadre.worker, device: cadre.device, n: 2 * i + 1, stream },
    },
    {
      ...aVersion(`screen ${id}`, {
        record: idNamed(`screen ${id}`),
        subject: id,
        kind: "familyScreen",
        body: { date: asOf, modernContraception: "no", livingChildren: 1 },
      }),
      ...{ author: cadre.worker, device: cadre.device, n: 2 * i + 2, stream },
    },
  ]);
  const { outcomes } = (await (await cadre.sync({ versions })).json()) as {
    outcomes: readonly { readonly outcome: string }[];
  };
  if (outcomes.some(({ outcome }) => outcome !== "accepted")) throw new Error(JSON.stringify(outcomes));
  await village.phone.settle(2_000);
  here = familiesIn(village.phone.fold());
});

const summaryOf = async (area: string, client = village.city) =>
  careSummaryAnswerSchema.parse(await (await client.ask("/v1/care-summary", { area, asOf })).json());
const page = async (filter: object = {}, rest: object = {}) =>
  familiesAnswerSchema.parse(
    await (
      await village.city.ask("/v1/families", {
        area: village.area,
        asOf,
        filter,
        offset: 0,
        limit: 500,
        ...rest,
      })
    ).json(),
  );
const national = programmeRulesOn([], asOf);

describe("who is accompanied and which families are at risk", () => {
  test("is what a phone that holds the rows counts, in all and part by part", async () => {
    const fold = village.phone.fold();
    const referrals = fold.subjects.flatMap((subject) => referralsOf(fold, subject));
    const figures = (families: typeof here) =>
      careFiguresToWire({
        krs: countKrs(decideFamilies(families, asOf, () => national.krs).map(({ decision }) => decision)),
        groups: groupRecap(families, families === here ? referrals : [], asOf),
      });
    const { total, parts } = await summaryOf(village.area);
    const own = figures(here);
    expect(total).toEqual(own);
    expect(own.krs.targets).toBeGreaterThan(5);
    expect(own.krs.atRisk).toBeGreaterThan(2);
    expect(own.groups.baduta?.seen.denominator).toBeGreaterThan(3);
    for (const part of parts) {
      const { krs } = figures(here.filter(({ stream }) => stream === part.area));
      expect(part.krs, part.area).toEqual(krs);
    }
    expect((await summaryOf("3571")).total).toEqual(total);
  });

  test("lists the families that a phone lists, in its order, and in pages that fit together", async () => {
    const expected = [
      ...listKrs(
        decideFamilies(here, asOf, () => national.krs),
        {},
      ),
    ].sort(byNeed);
    const whole = await page();
    expect(whole.rows).toEqual(expected);
    const ids: string[] = [];
    while (ids.length < whole.total) {
      const next = await page({}, { offset: ids.length, limit: 7 });
      expect(next.rows.length).toBeGreaterThan(0);
      ids.push(...next.rows.map(({ family }) => family));
    }
    expect(ids).toEqual(expected.map(({ family }) => family));
  });

  test("narrows by state, cause and RW, and the list behind a cause is as long as its count", async () => {
    const { total } = await summaryOf(village.area);
    const water = await page({ cause: "water" });
    expect(water.total).toBe(total.krs.causes.water);
    expect(water.rows.every(({ causes }) => causes.includes("water"))).toBe(true);
    expect((await page({ state: "atRisk" })).total).toBe(total.krs.atRisk);
    const [first] = water.rows;
    const inRw = await page({ streams: [first?.stream ?? ""] });
    expect(inRw.rows.every(({ stream }) => stream === first?.stream)).toBe(true);
    expect(inRw.total).toBeGreaterThan(0);
  });

  test("never tells of contraception: no cause, no count, no filter, not even where the city lets it decide", async () => {
    const before = await summaryOf(village.area);
    const boss = await aClient(
      village.server,
      { grants: [{ role: "supervisor", area: village.area }] },
      "device-boss",
    );
    const decided = aVersion("kb counts", {
      kind: "programmeSettings",
      record: idNamed("kb counts"),
      body: { area: village.area, validFrom: "2026-11-01", basis: "Surat 12", kbModernCounts: "on" },
    });
    await boss.sync({
      versions: [{ ...decided, author: boss.worker, device: boss.device, n: 1, stream: village.area }],
    });
    const after = await summaryOf(village.area);
    expect(after.total.krs.atRisk).toBeGreaterThan(before.total.krs.atRisk);
    expect(JSON.stringify([after, await page()])).not.toMatch(/contracep|kb modern|ber-kb/i);
    for (const filter of [{ cause: "noModernContraception" }, { cause: "hantu" }, { state: "hantu" }])
      expect(
        await refusalOf(
          await village.city.ask("/v1/families", { area: village.area, asOf, filter, offset: 0, limit: 5 }),
        ),
      ).toBe("400 badRequest");
  });

  test("is told to nobody outside the area", async () => {
    for (const path of ["/v1/care-summary", "/v1/families"])
      for (const other of ["3571", "357101", "3571021001", "3579"])
        expect(
          await refusalOf(
            await village.local.ask(path, { area: other, asOf, filter: {}, offset: 0, limit: 5 }),
          ),
          `${path} ${other}`,
        ).toBe("403 notAllowed");
  });
});
