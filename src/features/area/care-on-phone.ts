import type { CivilDate } from "#domain/civil-date.ts";
import { groupBy } from "#domain/group-by.ts";
import { countKrs } from "#domain/krs/krs-list.ts";
import { type DecidedFamily, decideFamilies } from "#domain/krs/krs-rows.ts";
import { groupRecap } from "#domain/summary/group-recap.ts";
import { programmeRulesHere } from "#features/shared/record/programme-here.ts";
import { type CareFiguresOnWire, careFiguresToWire } from "#protocol/care-lists.ts";
import type { Session } from "#storage/session-types.ts";
import { partName } from "./area-parts.ts";

/** Figures of an area and its parts, from this phone or from the server. */
export interface CareOfArea {
  readonly total: CareFiguresOnWire;
  readonly parts: readonly CarePart[];
}

export interface CarePart extends CareFiguresOnWire {
  readonly area: string;
  readonly name: string;
}

export interface CareOnPhone extends CareOfArea {
  readonly decided: readonly DecidedFamily[];
}

/** The same figures as the server's, of the families on this phone: by RW, or by kelurahan where there are several. */
export const careOnPhone = (
  session: Pick<Session, "families" | "care" | "references">,
  today: CivilDate,
): CareOnPhone => {
  const families = session.families();
  const rules = new Map(
    [...new Set(families.map(({ area }) => area))].map((area) => [
      area,
      programmeRulesHere(session, area, today).krs,
    ]),
  );
  const national = programmeRulesHere({ references: () => [] }, "", today).krs;
  const decided = decideFamilies(families, today, (stream) => rules.get(stream.slice(0, 10)) ?? national);
  const referrals = session
    .care()
    .flatMap((card) => card.referrals.map((referral) => ({ stream: card.stream, referral })));
  const figures = (isIn: (stream: string) => boolean): CareFiguresOnWire =>
    careFiguresToWire({
      krs: countKrs(decided.filter(({ family }) => isIn(family.stream)).map(({ decision }) => decision)),
      groups: groupRecap(
        families.filter(({ stream }) => isIn(stream)),
        referrals.filter(({ stream }) => isIn(stream)).map(({ referral }) => referral),
        today,
      ),
    });
  const partOf = rules.size > 1 ? (stream: string) => stream.slice(0, 10) : (stream: string) => stream;
  const parts = [...groupBy(families, ({ stream }) => partOf(stream)).keys()].sort();
  return {
    decided,
    total: figures(() => true),
    parts: parts.map((area) => ({
      area,
      name: partName(area),
      ...figures((stream) => partOf(stream) === area),
    })),
  };
};
