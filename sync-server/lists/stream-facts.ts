import { type Fold, foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { type ChildFacts, childrenIn } from "#domain/people/child-facts.ts";
import { type ReferralFacts, referralsOf } from "#domain/referral/referral-facts.ts";
import { isOpenReferral } from "#domain/referral/referral-status.ts";
import { type AccompaniedFamily, familiesIn } from "#domain/summary/accompanied-family.ts";
import type { StoredVersion } from "../store/port/versions.ts";

/** What the lists know of one stream, whatever the day. */
export interface StreamFacts {
  readonly stream: string;
  readonly children: readonly ChildFacts[];
  readonly families: readonly AccompaniedFamily[];
  readonly referrals: readonly ReferralFacts[];
  readonly conflicts: readonly WaitingConflict[];
  readonly proposals: readonly WaitingProposal[];
}

interface Waiting {
  readonly subject: string;
  readonly record: string;
  readonly kind: string;
  readonly stream: string;
  readonly name: string;
}

export interface WaitingConflict extends Waiting {
  readonly fields: readonly string[];
}

export interface WaitingProposal extends Waiting {
  readonly version: string;
  readonly changed: readonly string[];
  readonly author: string;
  readonly acceptedAt: string;
  readonly moveTo?: string;
}

/** Folds the needed versions of one stream. */
export const streamFacts = (stream: string, stored: readonly StoredVersion[]): StreamFacts => {
  const fold = foldSubjects(stored.map(({ text }) => JSON.parse(text) as Version));
  const wishes = new Map(stored.flatMap(({ id, wants }) => (wants === null ? [] : [[id, wants] as const])));
  const records = [...fold.records.values()];
  const children = childrenIn(fold, () => stream);
  return {
    stream,
    children,
    families: familiesIn(fold, children),
    referrals: fold.subjects.flatMap((subject) => referralsOf(fold, subject).filter(isOpenReferral)),
    conflicts: records
      .filter(({ conflicts }) => conflicts.length > 0)
      .map(({ subject, record, kind, conflicts }) => ({
        ...{ subject, record, kind, stream, name: nameOf(fold, subject) },
        fields: conflicts.map(({ field }) => field),
      })),
    proposals: records.flatMap(({ subject, record, kind, proposals }) =>
      proposals.map((version): WaitingProposal => {
        const { id, changed, author, stamp } = version;
        const moveTo = wishes.get(id);
        return {
          ...{ subject, record, kind, stream, name: nameOf(fold, subject) || bodyName(version) },
          ...{ version: id, changed, author, acceptedAt: stamp?.acceptedAt ?? "" },
          ...(moveTo === undefined ? {} : { moveTo }),
        };
      }),
    ),
  };
};

const nameOf = (fold: Fold, subject: string): string => namedBy(fold.records.get(subject)?.body);

/** Of somebody who is only proposed so far. */
const bodyName = ({ content }: Version): string =>
  namedBy(content.type === "body" ? content.body : undefined);

const namedBy = (body: Readonly<Record<string, unknown>> | undefined): string =>
  String(body?.name ?? body?.headName ?? "");
