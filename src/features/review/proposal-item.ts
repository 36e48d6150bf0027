import { wantedStream } from "#domain/access/wanted-stream.ts";
import { canonical } from "#domain/facts/canonical.ts";
import type { Fold } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import type { Version } from "#domain/facts/version.ts";
import { fieldValue } from "#domain/facts/writes.ts";
import { fieldLabel, type NameOf, valueText } from "#features/shared/record/value-text.ts";
import { bodyLines, recordTitle } from "./record-title.ts";
import type { RightsHere } from "./review-rights.ts";
import { type SubjectWords, subjectWords } from "./subject-words.ts";
import { reviewText } from "./text.ts";
import { waitingJudgement } from "./waiting-judgement.ts";
import { authorText, instantDayText, type Names } from "./written-by.ts";

/** A change that its author may not decide alone. */
export interface ProposalItem {
  readonly key: string;
  readonly subject: SubjectWords;
  readonly version: Version;
  /** "orang"; "Catatan baru: orang". */
  readonly title: string;
  /** "Diusulkan Kader Wati, 21 Nov". */
  readonly proposedBy: string;
  /** What would become different. */
  readonly changes: readonly { readonly label: string; readonly change: string }[];
  readonly reason: string | undefined;
  readonly mayAdopt: boolean;
  readonly mayReject: boolean;
  /** The stream whose people decide, where it wants its subject to move there. */
  readonly decidedIn: string | undefined;
  /** Decided on this phone and not handed over yet. */
  readonly isDecidedHere: boolean;
}

/** Where a subject lives, and what the person on this phone may do in any stream. */
export interface Home {
  readonly stream: string;
  readonly rightsIn: (stream: string) => RightsHere;
}

/** The proposals of one record that wait for somebody. A move is taken where it goes to; the server says the same. */
export const proposalItems = (
  merged: Merged,
  fold: Fold,
  home: Home,
  names: Names,
  nameOf: NameOf,
): readonly ProposalItem[] =>
  merged.proposals.map((version) => ({
    key: version.id,
    subject: subjectWords(merged.subject, names, fold),
    version,
    title:
      merged.state === "proposed"
        ? reviewText.newRecord(recordTitle(merged.kind, bodyOf(version)))
        : recordTitle(merged.kind, merged.body),
    proposedBy: reviewText.proposed(authorText(version, names), instantDayText(version.recordedAt)),
    changes: changesOf(version, merged, nameOf),
    reason: version.content.type === "body" ? version.reason : undefined,
    ...decisionOn(version, home, names),
    isDecidedHere: waitingJudgement(fold.judgementsOn(version.id)) !== undefined,
  }));

const decisionOn = (
  version: Version,
  { stream, rightsIn }: Home,
  { familyCard }: Names,
): Pick<ProposalItem, "mayAdopt" | "mayReject" | "decidedIn"> => {
  const wanted = wantedStream(version, (family) => familyCard(family)?.stream) ?? stream;
  return {
    mayAdopt: rightsIn(wanted).may("adopt", version),
    mayReject: [wanted, stream].some((place) => rightsIn(place).may("reject", version)),
    decidedIn: wanted === stream ? undefined : wanted,
  };
};

const bodyOf = ({ content }: Version) => (content.type === "body" ? content.body : {});

const changesOf = (version: Version, merged: Merged, nameOf: NameOf): ProposalItem["changes"] => {
  const { content, kind, changed, reason } = version;
  if (content.type !== "body") {
    const change = reason === undefined ? reviewText.withdrawal : reviewText.withdrawalWith(reason);
    return [{ label: "", change }];
  }
  if (merged.state === "proposed")
    return bodyLines(kind, content.body, nameOf).map(({ label, value }) => ({ label, change: value }));
  return changed
    .filter((field) => canonical(fieldValue(version, field)) !== canonical(merged.body[field]))
    .map((field) => ({
      label: fieldLabel(kind, field),
      change: reviewText.change(
        valueText(kind, field, merged.body[field], nameOf),
        valueText(kind, field, fieldValue(version, field), nameOf),
      ),
    }));
};
