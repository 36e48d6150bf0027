import { expect } from "vitest";
import { addSum, EMPTY_SUM, hashHead } from "#domain/facts/head-sum.ts";
import type { StoredVersion } from "#server/store/port/versions.ts";
import type { Store } from "#server/store/store.ts";

const ALL = 1_000_000;

/** All versions of a regency, by reading every stream from its beginning. */
export const allStored = (store: Store, regency: string): Promise<readonly StoredVersion[]> =>
  store.read(regency, async (tx) => {
    const pages = [];
    for (const { stream } of await tx.streams.all()) pages.push(...(await tx.versions.since(stream, 0, ALL)));
    return tx.versions.byIds(pages.map(({ text }) => JSON.parse(text).id));
  });

/**
 * What must hold in a store at any time, whoever wrote: serials once each and within the counter, versions where their
 * subject is placed, orders without a hole, the checksum that of the heads.
 */
export const expectSound = async (store: Store, regency: string): Promise<void> => {
  const versions = await allStored(store, regency);
  const { states, placements } = await store.read(regency, async (tx) => ({
    states: await tx.streams.all(),
    placements: await tx.placements.of(versions.map(({ subject }) => subject)),
  }));
  for (const { stream, serial, sum } of states) {
    const own = versions.filter((version) => version.stream === stream);
    const serials = own.map((version) => version.serial);
    expect(new Set(serials).size).toBe(serials.length);
    expect(Math.max(0, ...serials)).toBeLessThanOrEqual(serial);
    const heads = own.filter(({ head }) => head);
    expect(heads.reduce((total, { id, order }) => addSum(total, hashHead(id, order)), EMPTY_SUM)).toEqual(
      sum,
    );
  }
  const home = new Map(placements.map(({ subject, stream }) => [subject, stream]));
  expect(versions.filter(({ subject, stream }) => home.get(subject) !== stream)).toEqual([]);
  for (const own of Map.groupBy(versions, ({ record }) => record).values()) {
    const orders = own.map(({ order }) => order).sort((a, b) => a - b);
    expect(orders).toEqual(orders.map((_, at) => at + 1));
    const superseded = new Set(own.flatMap(({ text }) => JSON.parse(text).supersedes));
    for (const { id, head } of own) expect(head).toBe(!superseded.has(id));
  }
};
