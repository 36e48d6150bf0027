import type { CivilDate } from "#domain/civil-date.ts";
import { questionsOf } from "#domain/forms/form.ts";
import { formRecords } from "#domain/forms/form-records.ts";
import { readInBook } from "#domain/visits/child-services.ts";
import type { MeasureContext } from "#features/shared/measuring/measure-view.ts";
import { readVisit, talkVersions } from "#features/shared/visit/visit-form.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { measureIn } from "./measured-part.ts";
import type { WalkDraft } from "./walk-draft.ts";
import { eventRecords } from "./walk-events.ts";
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
    ...talkVersions(draft.sitting, { family, visit: draft.visit, date }, { record: newId(), isKept: false }),
    ...parts.flatMap((part): readonly NewVersion[] => {
      const { form, subject, reading, news } = part;
      const event = eventRecords(draft, part, { family, date, newId });
      if (event) return event;
      return [
        ...formRecords(form, reading, { date, visit: draft.visit }).map(({ kind, fields }) => ({
          record: news?.record ?? newId(),
          subject,
          kind,
          fields,
        })),
        ...part.foundServices.map((one) => ({ record: newId(), subject, ...readInBook(one, date) })),
        ...(hasMeasurement(form) ? measurementVersion(draft, subject, contextOf(subject), newId) : []),
      ];
    }),
  ];
};

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
