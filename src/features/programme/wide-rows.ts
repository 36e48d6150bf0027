import { areaName, kelurahanIn } from "#domain/areas/index.ts";
import { groupBy } from "#domain/group-by.ts";
import { decisionText } from "#domain/programme/decision-text.ts";
import { decisionsIn, type ProgrammeDecision } from "#domain/programme/programme-rules.ts";
import { programmeSettings } from "#domain/records/programme-settings.ts";
import type { ProgrammeAnswer } from "#protocol/programme-list.ts";
import type { OutboxView } from "#storage/outbox-types.ts";
import { programmeText } from "./text.ts";

/** One decision as it holds in some or all kelurahan of an area. */
export interface WideRow {
  readonly key: string;
  readonly decision: ProgrammeDecision;
  /** "kadar protein urine: ya". */
  readonly title: string;
  /** "Seluruh Kecamatan Mojoroto", "Bandar Lor, Mojoroto dan 3 lagi". */
  readonly places: string;
  readonly isWaiting: boolean;
}

/** Names said before the rest is counted. */
const MOST_NAMES = 3;

/** What was decided in an area, newest day first, told once for all kelurahan that decided alike; what still waits here on top. */
export const wideRows = (
  area: string,
  { decisions }: Pick<ProgrammeAnswer, "decisions">,
  { written }: Pick<OutboxView, "written">,
): readonly WideRow[] => {
  const here = kelurahanIn(area);
  const waiting = written.flatMap(({ kind, stamp, record, content }) =>
    kind === programmeSettings.kind && stamp === undefined && content.type === "body"
      ? [{ id: record, body: content.body }]
      : [],
  );
  const rowsOf = (records: ProgrammeAnswer["decisions"], isWaiting: boolean): readonly WideRow[] => {
    const all = here.flatMap((kelurahan) =>
      decisionsIn(
        records.map((one) => ({ ...one, stream: kelurahan, kind: programmeSettings.kind })),
        kelurahan,
      ),
    );
    return [...groupBy(all, sameWords)]
      .flatMap(([words, [first, ...others]]) => {
        if (!first) return [];
        const areas = [first, ...others].map((one) => one.area);
        const places = placesText(area, areas, here.length);
        const title = decisionText(first).join("; ");
        return [{ key: `${words} ${isWaiting}`, decision: first, title, places, isWaiting }];
      })
      .sort((a, b) => b.decision.validFrom.localeCompare(a.decision.validFrom));
  };
  const known = new Set(decisions.map(({ id }) => id));
  return [
    ...rowsOf(
      waiting.filter(({ id }) => !known.has(id)),
      true,
    ),
    ...rowsOf(decisions, false),
  ];
};

const sameWords = (one: ProgrammeDecision): string =>
  [one.validFrom, one.basis, ...decisionText(one)].join("\n");

const placesText = (area: string, decided: readonly string[], of: number): string => {
  const names = [...new Set(decided)].map(areaName).sort((a, b) => a.localeCompare(b, "id"));
  if (names.length === of) return programmeText.whole(areaName(area));
  const more = names.length - MOST_NAMES;
  const said = names.slice(0, MOST_NAMES).join(", ");
  return more > 0 ? programmeText.andMore(said, more) : said;
};
