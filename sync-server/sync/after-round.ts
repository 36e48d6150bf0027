import { openedSchema } from "#protocol/messages.ts";
import { LIMITS } from "#protocol/version.ts";
import type { Caller } from "../access.ts";
import { nextToken, settleToken } from "../accounts/rotate-token.ts";
import type { AccessEntry } from "../store/port/access-log.ts";
import type { World } from "../world.ts";
import type { Synced } from "./sync.ts";

/** What an answer carries besides what was read. */
export interface Extras {
  readonly leaseDays?: number;
  readonly token?: string;
}

/** What is left to do when a round went well: write down who was opened, and let the token take its next step. */
export const afterRound = async (
  world: World,
  regency: string,
  { caller, request }: Pick<Synced, "caller" | "request">,
): Promise<Extras> => {
  const opened = openedEntries(caller, request.opened ?? []);
  if (opened.length > 0) await logOpened(world, regency, opened);
  await settleToken(world, regency, caller.session);
  const token = request.rotates === true ? await nextToken(world, regency, caller.session) : undefined;
  return {
    ...(world.leaseDays === undefined ? {} : { leaseDays: world.leaseDays }),
    ...(token === undefined ? {} : { token }),
  };
};

/** Entries that can be read, by the caller and this device whatever they say; what cannot be read says nothing about anybody. */
const openedEntries = (
  { worker, device }: Pick<Caller, "worker" | "device">,
  raw: readonly unknown[],
): readonly AccessEntry[] =>
  raw.slice(0, LIMITS.opened).flatMap((entry) => {
    const parsed = openedSchema.safeParse(entry);
    if (!parsed.success || Number.isNaN(Date.parse(parsed.data.at))) return [];
    const { subject, at, how } = parsed.data;
    return [{ at: new Date(at).toISOString(), worker, device, action: `phone.${how}`, target: subject }];
  });

/** Each once, also when an answer was lost and the phone tells again. */
const logOpened = (world: World, regency: string, entries: readonly AccessEntry[]): Promise<void> =>
  world.store.write(regency, async (tx) => {
    const [from = ""] = entries.map(({ at }) => at).sort();
    const known = new Set(
      (
        await tx.accessLog.about(
          entries.map(({ target }) => target),
          from,
        )
      ).map(keyOf),
    );
    await tx.accessLog.add(
      [...new Map(entries.map((entry) => [keyOf(entry), entry]))].flatMap(([key, entry]) =>
        known.has(key) ? [] : [entry],
      ),
    );
  });

const keyOf = ({ at, worker, device, action, target }: AccessEntry): string =>
  [at, worker, device, action, target].join(" ");
