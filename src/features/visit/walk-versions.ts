import type { CivilDate } from "#domain/civil-date.ts";
import type { Fold } from "#domain/facts/fold.ts";
import { questionsOf } from "#domain/forms/form.ts";
import { formRecords } from "#domain/forms/form-records.ts";
import type { NewVersion } from "#storage/session-types.ts";
import type { MeasureContext } from "../measure-view.ts";
import { readVisit } from "../visit-form.ts";
import { measureIn } from "./measured-part.ts";
import { babiesIn, birthVersions } from "./walk-babies.ts";
import type { WalkDraft } from "./walk-draft.ts";
import type { WalkPart } from "./walk-parts.ts";

/** What the writing needs besides the draft. */
export interface WalkWriting {
  readonly family: string;
  readonly date: CivilDate;
  readonly newId: () => string;
  readonly contextOf: (subject: string) => MeasureContext | undefined;
}

/**
 * Everything a sitting writes, in one group: the visit, and where somebody was met the answers of each part and the measurements. Each
 * figure is written once, in the kind it belongs to.
 */
export const walkVersions = (
  draft: WalkDraft,
  parts: readonly WalkPart[],
  { family, date, newId, contextOf }: WalkWriting,
): readonly NewVersion[] => {
  const sitting: NewVersion = {
    record: draft.visit,
    subject: family,
    kind: "visit",
    fields: readVisit(draft.sitting, date).fields,
  };
  if (draft.sitting.met !== "met") return [sitting];
  return [
    sitting,
    ...parts.flatMap((part): readonly NewVersion[] => {
      const { form, subject, reading, news } = part;
      const born = birthVersions(draft, part, { family, date, newId });
      const ids = babiesIn(draft, part.key).map(({ id }) => id);
      return [
        ...formRecords(form, reading, { date, visit: draft.visit }).map(({ kind, fields }) => ({
          record: news?.record ?? newId(),
          subject,
          kind,
          fields:
            kind === "delivery" ? { ...fields, pregnancy: news?.pregnancy, babies: listOf(ids) } : fields,
        })),
        ...born,
        ...(hasMeasurement(form) ? measurementVersion(draft, subject, contextOf(subject), newId) : []),
      ];
    }),
  ];
};

const listOf = (ids: readonly string[]): readonly string[] | undefined =>
  ids.length === 0 ? undefined : ids;

/** Takes a saved sitting back; history keeps it. A record that was there before gets back what it said. */
export const undoVersions = (
  written: readonly NewVersion[],
  { records }: Pick<Fold, "records">,
): readonly NewVersion[] =>
  written.map(({ record, subject, kind, fields = {} }) => {
    const before = records.get(record);
    return before?.state === "active"
      ? {
          record,
          subject,
          kind,
          fields: Object.fromEntries(Object.keys(fields).map((field) => [field, before.body[field]])),
        }
      : { record, subject, kind, retract: true };
  });

const hasMeasurement = (form: WalkPart["form"]): boolean =>
  questionsOf(form).some((question) => question.kind === "record" && question.record === "measurement");

const measurementVersion = (
  draft: WalkDraft,
  subject: string,
  context: MeasureContext | undefined,
  newId: () => string,
): readonly NewVersion[] => {
  const measure = measureIn(draft, subject, context);
  return measure.state === "measured"
    ? [{ record: newId(), subject, kind: "measurement", fields: measure.fields }]
    : [];
};
