import type { Version } from "#domain/facts/version.ts";
import { readBody } from "#domain/records/read-body.ts";
import { review } from "#domain/records/review.ts";
import type { OutboxView } from "#storage/outbox-types.ts";

/** Records and versions about which somebody decided on this phone, and the server does not know it yet. */
export const decidedHere = ({ written }: Pick<OutboxView, "written">): ReadonlySet<string> => {
  const unsent = written.filter(({ stamp }) => stamp === undefined);
  const takenBack = new Set(
    unsent.filter(({ content }) => content.type === "retracted").map(({ record }) => record),
  );
  return new Set(unsent.flatMap((version) => (isTakenBack(version, takenBack) ? [] : decidedBy(version))));
};

const isTakenBack = ({ kind, record }: Version, takenBack: ReadonlySet<string>): boolean =>
  kind === review.kind && takenBack.has(record);

const decidedBy = ({ kind, record, content }: Version): readonly string[] => {
  if (kind !== review.kind || content.type !== "body") return [record];
  const { target, targetRecord } = readBody(review, content.body);
  return [target, targetRecord].flatMap((id) => id ?? []);
};
