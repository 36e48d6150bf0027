import type { AccountWrites } from "../port/accounts.ts";
import type { ReadTx, Store, WriteTx } from "../store.ts";
import { agencyItemPages, batchesOf, countPages, logPages, refusedPages } from "./pages.ts";

/** Copies what belongs to no stream: people and their devices, refusals, erasures, the log of who looked. */
export const copyPeople = async (source: ReadTx, to: Store, regency: string): Promise<void> => {
  const write = (work: (target: WriteTx) => Promise<void>): Promise<void> => to.write(regency, work);
  const putAll = async <Row>(
    rows: readonly Row[],
    put: (accounts: AccountWrites, batch: readonly Row[]) => Promise<void>,
  ): Promise<void> => {
    for (const batch of batchesOf(rows)) await write((target) => put(target.accounts, batch));
  };

  const accounts = await source.accounts.all();
  await putAll(accounts, (target, batch) => target.put(batch));
  await putAll(await source.accounts.allGrants(), (target, batch) => target.putGrants(batch));
  for (const some of batchesOf(accounts.map(({ worker }) => worker))) {
    await putAll(await source.accounts.codesOf(some), (target, batch) => target.putCodes(batch));
    await putAll(await source.accounts.sessionsOf(some), (target, batch) => target.putSessions(batch));
    await putAll(await source.accounts.factors(some), (target, batch) => target.putFactors(batch));
  }
  for (const batch of batchesOf(await source.devices.all()))
    await write((target) => target.devices.put(batch));
  for (const batch of batchesOf(await source.recoveryKeys.all()))
    await write((target) => target.recoveryKeys.put(batch));
  for (const batch of batchesOf(await source.placements.allErased()))
    await write((target) => target.placements.putErased(batch));
  await copyAgencyItems(source, to, regency);
  await copyRefused(source, to, regency);
  await copyLog(source, to, regency);
};

/** What was due and is done since is looked at once more there: that changes nothing. */
const copyAgencyItems = async (source: ReadTx, to: Store, regency: string): Promise<void> => {
  for await (const page of agencyItemPages(source))
    await to.write(regency, (target) => target.agencyItems.put(page));
  for (const batch of batchesOf(await source.agencyItems.due(ALL_DUE)))
    await to.write(regency, (target) => target.agencyItems.putDue(batch));
};

/** What is due is done within the minute; more than a regency has subjects. */
const ALL_DUE = 10_000_000;

/** Refusals come and go (a grant came later): those that are gone in the source go here too. */
const copyRefused = async (source: ReadTx, to: Store, regency: string): Promise<void> => {
  const digests = new Set<string>();
  for await (const page of refusedPages(source)) for (const { digest } of page) digests.add(digest);
  const settled = await to.read(regency, async (target) => {
    const ids = new Set<string>();
    for await (const page of refusedPages(target))
      for (const { digest, id } of page) if (!digests.has(digest)) ids.add(id);
    return [...ids];
  });
  for (const ids of batchesOf(settled)) await to.write(regency, (target) => target.refused.removeByIds(ids));
  for await (const page of refusedPages(source))
    await to.write(regency, (target) => target.refused.put(page));
};

/** The log only grows: what is there already is its beginning. */
const copyLog = async (source: ReadTx, to: Store, regency: string): Promise<void> => {
  let skip = await to.read(regency, (target) => countPages(logPages(target)));
  for await (const page of logPages(source)) {
    const rest = page.slice(skip);
    skip = Math.max(0, skip - page.length);
    if (rest.length > 0) await to.write(regency, (target) => target.accessLog.add(rest));
  }
};
