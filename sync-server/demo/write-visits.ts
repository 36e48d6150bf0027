import { streamOf } from "#domain/access/streams.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { companionsOf, demoId, KELURAHAN, teamOfRw } from "./layout.ts";
import type { DemoFamily } from "./population.ts";
import type { SeededRandom } from "./random.ts";
import { type DemoPen, daysBefore } from "./write.ts";

const VISITED = 0.25;
const TOPICS = [
  "Makanan pendamping dengan lauk hewani setiap hari",
  "ASI dan cara memerah ASI",
  "Cuci tangan pakai sabun dan air minum yang dimasak",
  "Tablet tambah darah",
];

/** Home visits of the last two months to a quarter of the families; now and then nobody is at home. */
export const writeVisits = (
  pen: DemoPen,
  families: readonly DemoFamily[],
  today: CivilDate,
  random: SeededRandom,
): void => {
  for (const family of families.filter(({ isFromList }) => !isFromList)) {
    if (!random.chance(VISITED)) continue;
    const date = daysBefore(today, random.int(1, 60));
    const isMet = random.chance(0.9);
    const author = random.pick(companionsOf(teamOfRw(family.rw)));
    pen.write(author, { date, hour: 14 }, streamOf(KELURAHAN, family.rw), [
      {
        record: demoId("visit", family.id, date),
        subject: family.id,
        kind: "visit",
        body: {
          date,
          place: "home",
          purpose: "routine",
          met: isMet ? "met" : "notHome",
          kie: isMet ? random.pick(TOPICS) : undefined,
        },
      },
    ]);
  }
};
