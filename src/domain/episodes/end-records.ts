import type { CivilDate } from "../civil-date.ts";
import { person } from "../records/person.ts";
import { type PregnancyEnd, pregnancy } from "../records/pregnancy.ts";
import { type WeddingEnd, wedding } from "../records/wedding.ts";
import type { EpisodeRecord } from "./episode-record.ts";

interface Ended {
  /** The pregnancy or the plan to marry. */
  readonly record: string;
  readonly subject: string;
  readonly endDate: CivilDate | undefined;
}

/** After these she may want to be looked in on. */
export const isLossEnd = (end: string): boolean => end === "miscarriage" || end === "stillbirth";

/** The end of a pregnancy, and with a death or a move what it says of the woman herself. */
export const pregnancyEndRecords = ({
  record,
  subject,
  end,
  endDate,
  visitsWelcome,
}: Ended & {
  readonly end: PregnancyEnd;
  readonly visitsWelcome: boolean | undefined;
}): readonly EpisodeRecord[] => [
  {
    record,
    subject,
    kind: pregnancy.kind,
    fields: { end, endDate, visitsWelcome: isLossEnd(end) ? visitsWelcome : undefined },
  },
  ...awayRecords(subject, end, endDate),
];

/** The end of a plan to marry, and with a death or a move what it says of the bride. */
export const weddingEndRecords = ({
  record,
  subject,
  end,
  endDate,
  certificateNumber,
}: Ended & {
  readonly end: WeddingEnd;
  readonly certificateNumber?: string | undefined;
}): readonly EpisodeRecord[] => [
  {
    record,
    subject,
    kind: wedding.kind,
    fields: {
      end,
      endDate,
      ...(end === "married" && certificateNumber !== undefined ? { certificateNumber } : {}),
    },
  },
  ...awayRecords(subject, end, endDate),
];

/** An end that was a slip: who was written down as dead or away by it is so no more. */
export const backRecords = (
  subject: string,
  before: string | undefined,
  now: string,
): readonly EpisodeRecord[] => {
  if (before === now) return [];
  const fields =
    before === "died"
      ? { life: "alive", diedOn: undefined }
      : before === "moved"
        ? { listStatus: "present" }
        : undefined;
  return fields ? [{ record: subject, subject, kind: person.kind, fields }] : [];
};

/** Who died or moved is so in her own record, so that everything about her stops. */
export const awayRecords = (
  subject: string,
  end: string,
  on: CivilDate | undefined,
): readonly EpisodeRecord[] => {
  const fields =
    end === "died" ? { life: "dead", diedOn: on } : end === "moved" ? { listStatus: "moved" } : undefined;
  return fields ? [{ record: subject, subject, kind: person.kind, fields }] : [];
};
