import { streamPlace } from "#domain/access/streams.ts";
import { type AgencyDecision, agencyDecisions } from "#domain/agencies/agency-for.ts";
import { type Fold, foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";
import { readBody } from "#domain/records/read-body.ts";
import { worker } from "#domain/records/worker.ts";
import type { AgencyItem } from "../store/port/agency-items.ts";
import type { StoredVersion } from "../store/port/versions.ts";
import type { ReadTx } from "../store/store.ts";

/** How somebody is asked for. */
export interface Contact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

/** A household, or somebody who lives in none, as its copies are made from it. */
export interface HouseholdView {
  readonly household: string;
  /** Everybody who travels with it, itself too. */
  readonly members: readonly string[];
  readonly stream: string;
  readonly kelurahan: string;
  readonly rw: string;
  /** Only kinds that a copy is made from. */
  readonly fold: Fold;
  readonly decisions: readonly AgencyDecision[];
  /** Copies that were ever made, and what stands in their streams, the agencies' answers too. */
  readonly items: readonly AgencyItem[];
  readonly stored: readonly StoredVersion[];
  contactOf(author: string): Contact;
}

const KINDS = ["family", "person", "membership", "consent", "referral", "review"] as const;

/**
 * The households of these subjects (of a copy: of whom it is about), all read at once; without those that nobody was told of and
 * nobody is there to be told of: most, where no agency has joined.
 */
export const householdViews = async (
  tx: ReadTx,
  subjects: readonly string[],
): Promise<readonly HouseholdView[]> => {
  const copied = new Map((await tx.agencyItems.byItems(subjects)).map((row) => [row.item, row.subject]));
  const placed = await tx.placements.of(subjects.map((subject) => copied.get(subject) ?? subject));
  const households = [...new Set(placed.map(({ bundle }) => bundle))];
  const everybody = await tx.placements.inBundles(households);
  const items = await tx.agencyItems.ofSubjects(everybody.map(({ subject }) => subject));
  const areaOf = ({ stream }: { readonly stream: string }) => streamPlace(stream)?.area;
  const decisions = await decisionsOf(
    tx,
    everybody.flatMap((one) => areaOf(one) ?? []),
  );
  const told = new Set(items.map(({ subject }) => subject));
  const served = new Set<string | undefined>(decisions.map(({ area }) => area));
  const concerned = everybody.filter((one) => told.has(one.subject) || served.has(areaOf(one)));
  if (concerned.length === 0) return [];
  const bundles = new Set(concerned.map(({ bundle }) => bundle));
  const members = everybody.filter(({ bundle }) => bundles.has(bundle));
  const ids = members.map(({ subject }) => subject);
  const stored: StoredVersion[] = [];
  for (const kind of KINDS) stored.push(...(await tx.versions.ofSubjects(ids, kind)));
  const ofItems = await tx.versions.ofSubjects(items.map(({ item }) => item));
  const contactOf = await contactsOf(tx, stored);

  const byHousehold = groupBy(members, ({ bundle }) => bundle);
  return [...byHousehold].flatMap(([household, own]): readonly HouseholdView[] => {
    const stream = own[0]?.stream ?? "";
    const place = streamPlace(stream);
    if (!place) return [];
    const here = new Set(own.map(({ subject }) => subject));
    const ownItems = items.filter(({ subject }) => here.has(subject));
    const itemIds = new Set(ownItems.map(({ item }) => item));
    return [
      {
        household,
        stream,
        members: [...here],
        kelurahan: place.area,
        rw: place.rw,
        fold: foldSubjects(versionsIn(stored.filter(({ subject }) => here.has(subject)))),
        decisions: decisions.filter(({ area }) => area === place.area),
        items: ownItems,
        stored: ofItems.filter(({ subject }) => itemIds.has(subject)),
        contactOf,
      },
    ];
  });
};

/** What kelurahan decided about agencies, newest first. */
export const decisionsOf = async (
  tx: ReadTx,
  areas: readonly string[],
): Promise<readonly AgencyDecision[]> => {
  const stored = await tx.versions.neededOfStreams([...new Set(areas)]);
  const fold = foldSubjects(versionsIn(stored.filter(({ kind }) => kind === "agency")));
  const active = [...fold.records.values()].filter(({ state }) => state === "active");
  return agencyDecisions(active.map(({ record, kind, body }) => ({ id: record, kind, body })));
};

const contactsOf = async (
  tx: ReadTx,
  stored: readonly StoredVersion[],
): Promise<HouseholdView["contactOf"]> => {
  const authors = stored.filter(({ kind }) => kind === "referral").map(({ author }) => author);
  const fold = foldSubjects(versionsIn(await tx.versions.ofRecords([...new Set(authors)])));
  return (author) => {
    const known = fold.records.get(author);
    if (known?.kind !== worker.kind || known.state !== "active") return {};
    const { name, phone } = readBody(worker, known.body);
    return { name, phone };
  };
};

export const versionsIn = (stored: readonly StoredVersion[]): readonly Version[] =>
  stored.map(({ text }) => JSON.parse(text) as Version);
