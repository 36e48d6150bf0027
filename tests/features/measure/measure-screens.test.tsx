import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { MeasureScreen } from "#features/measure/measure-screen.tsx";
import { childrenIn, pickLists } from "#features/measure/pick-child.ts";
import { PickChildScreen } from "#features/measure/pick-child-screen.tsx";
import type { Session } from "#storage/session-types.ts";
import { aFamilyCard, aMeasurementCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";

const inOctober = aMeasurementCard(civilDate(2026, 10, 3));
const alya = aPersonCard("Alya", { motherName: "Siti", measurements: [inOctober] });
const screen = (session: Session) => ({
  session,
  today: TEST_DAY,
  go: () => {},
  holdForm: () => () => {},
  showToast: () => {},
});

describe("the measuring screen", () => {
  const html = render(
    <MeasureScreen {...screen(aSessionShowing({ personCards: [alya] }))} person={alya.id} />,
  );

  test("names the child, its age and mother, and the last figures beside the fields", () => {
    expect(html).toContain("Alya");
    expect(html).toContain("16 bulan · Ibu Siti");
    expect(html).toContain("8,2 kg · 3 Okt");
    expect(html).toContain("71,0 cm · 3 Okt");
  });

  test("opens with weight and length only, each with a label of its own", () => {
    const labels = [...html.matchAll(/<label[^>]*for="([^"]+)"[^>]*>([^<]+)/g)].map(([, id, text]) => [
      id,
      text,
    ]);
    expect(labels.map(([, text]) => text)).toEqual(["Berat", "Panjang (telentang)"]);
    for (const [id] of labels) expect(html).toContain(`id="${id}"`);
    expect(html.match(/inputmode="decimal"/g)).toHaveLength(2);
    expect(html).toContain("Ukuran lain");
  });

  test("has a region that speaks results, there before the first one", () => {
    expect(html).toMatch(/class="measure__result" aria-live="polite"/);
  });

  test("says when the child is not on this phone", () => {
    const outside = render(<MeasureScreen {...screen(aSessionShowing())} person="somebody" />);
    expect(outside).toContain("di luar wilayah HP ini");
  });
});

describe("whom to weigh", () => {
  const bima = aPersonCard("Bima", { measurements: [aMeasurementCard(TEST_DAY)] });
  const cici = aPersonCard("Cici");
  const sources = (
    people: Parameters<typeof pickLists>[0]["people"],
    unfinished: readonly string[] = [],
  ) => ({
    people,
    familyOf: () => undefined,
    unfinished: new Set(unfinished),
    today: TEST_DAY,
  });
  const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

  test("those not weighed this month come first, unfinished ones on top", () => {
    const lists = pickLists(sources([bima, cici, alya], [cici.id]));
    expect(names(lists.due)).toEqual(["Cici", "Alya"]);
    expect(names(lists.done)).toEqual(["Bima"]);
  });

  test("nobody who moved, died, is grown up or over five; but a child without a birth date", () => {
    const lists = pickLists(
      sources([
        aPersonCard("Pindah", { listStatus: "moved" }),
        aPersonCard("Wafat", { life: "dead" }),
        aPersonCard("Ibu", { group: "woman", birthDate: civilDate(1995, 1, 1) }),
        aPersonCard("Besar", { birthDate: civilDate(2021, 11, 21) }),
        ((): ReturnType<typeof aPersonCard> => {
          const { birthDate: _, ...unknown } = aPersonCard("Tanpa tanggal");
          return unknown;
        })(),
      ]),
    );
    expect(names([...lists.due, ...lists.done])).toEqual(["Tanpa tanggal"]);
  });

  test("a mother that is found brings her own children, not the whole house", () => {
    const mother = aPersonCard("Ibu Siti", { group: "woman" });
    const own = aPersonCard("Anak", { mother: mother.id });
    const family = aFamilyCard("Budi", { members: [mother, own, aPersonCard("Sepupu")] });
    const found = childrenIn([{ type: "person", person: mother, family }]);
    expect(names(found)).toEqual(["Ibu Siti", "Anak"]);
  });

  test("an empty phone says what to do first", () => {
    expect(render(<PickChildScreen {...screen(aSessionShowing())} />)).toContain("Keluarga baru");
  });
});
