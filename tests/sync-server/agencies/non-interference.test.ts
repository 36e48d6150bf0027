import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idNamed } from "#support/builders.ts";
import { aClient } from "../routes/a-client.ts";
import { AGREED, ALYA, REFUSED, RW05, setupAgencies } from "./setup-agencies.ts";

/** What happens in the family, none of which is Dinas Sosial's or the giver's. */
type Deed = "weighed" | "visited" | "hospital" | "housing" | "numbers" | "note" | "neighbour" | "danger";
const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.constantFrom("weighed", "visited", "hospital", "housing", "numbers", "note", "neighbour", "danger"),
  { minLength: 1, maxLength: 8 },
);

/** A family that agreed, told to an office and a giver, then whatever else is done; and what these two are told, to the byte. */
const told = async (
  consent: object,
  list: readonly Deed[],
  parts: object = {},
): Promise<readonly string[]> => {
  const world = await setupAgencies();
  const { rina, save, refer, server } = world;
  await world.consent({ ...consent });
  await refer("AAAAAA", { to: "social", reasons: ["family.poor"] });
  await refer("BBBBBB", { to: "charity", reasons: ["family.food"] });
  for (const [at, deed] of list.entries()) {
    const record = `deed-${at}`;
    const of = (kind: string, body: object, subject = ALYA) =>
      save(rina, { record, subject, kind }, { ...body }, RW05);
    const date = "2026-11-20";
    if (deed === "weighed") of("measurement", { date, weightKg: 9.4 });
    else if (deed === "visited") of("contactSkip", { date, slot: "x", reason: "away" });
    else if (deed === "hospital")
      await refer("CCCCCC", { to: "hospital", reasons: ["growth.oedema"], urgency: "today" });
    else if (deed === "housing") await refer("DDDDDD", { to: "housing", reasons: ["family.toilet"] });
    else if (deed === "numbers")
      save(
        rina,
        { record: `${ALYA}.identity`, subject: ALYA, kind: "identity" },
        { nik: "3571015203900007" },
        RW05,
      );
    else if (deed === "note") await refer("AAAAAA", { note: `catatan ${at}`, reasonText: `alasan ${at}` });
    else if (deed === "neighbour")
      save(
        rina,
        { record: idNamed(`n${at}`), subject: idNamed(`n${at}`), kind: "family" },
        { headName: "Tetangga", area: "3571011001", rw: "05" },
        RW05,
      );
    else of("dangerSign", { date, signs: ["child.convulsion"] });
  }
  if (Object.keys(parts).length > 0) await refer("AAAAAA", { ...parts });
  await rina.settle();
  const read = async (role: "partner" | "donor", area: string, device: string): Promise<string> =>
    (await (await aClient(server, { grants: [{ role, area }] }, device)).sync()).text();
  return [
    await read("partner", "agency:dinsos", "device-look1"),
    await read("donor", "agency:zakat", "device-look2"),
    await read("partner", "agency:nobody", "device-look3"),
  ];
};

/** Ids that are drawn by chance say nothing; everything else is compared to the byte. */
const withoutChance = (text: string): string =>
  JSON.stringify(
    JSON.parse(text, (key, value: unknown) =>
      ["id", "group", "supersedes"].includes(key) ? undefined : value,
    ),
  );

describe("what is not an agency's never changes a byte of what it is told", () => {
  test("whatever is weighed, written, or told to others of the same family", async () => {
    const quiet = await told(AGREED, []);
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const busy = await told(AGREED, [...new Set(list)]);
        expect(busy.map(withoutChance)).toEqual(quiet.map(withoutChance));
      }),
      { numRuns: 25, seed: 6 },
    );
  });

  test("and of a family that refused, nothing at all: as if there were none", async () => {
    const [office, giver, none] = await told(REFUSED, ["weighed", "housing"]);
    for (const text of [office, giver, none]) {
      const { pages, heads } = JSON.parse(text ?? "");
      expect(pages.flatMap((page: { versions: unknown[] }) => page.versions)).toEqual([]);
      expect(Object.values(heads)).toEqual([0]);
    }
  });

  test("and the comparison can fail: what is the agency's changes what it is told, and only it", async () => {
    const quiet = await told(AGREED, []);
    const busy = await told(AGREED, [], { urgency: "today" });
    expect(busy.map((text, at) => withoutChance(text) === withoutChance(quiet[at] ?? ""))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
