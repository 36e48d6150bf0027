import { type Grant, isAgency, streamsToSync, syncsRows } from "#domain/access/grant.ts";
import { readingRoles, writingRoles } from "#domain/access/roles.ts";
import { isOwnStream, ownStreamOf, streamOf } from "#domain/access/streams.ts";
import { EMPTY_SUM } from "#domain/facts/head-sum.ts";
import { mergeOfKind, NO_VERDICTS } from "#domain/facts/merge-kind.ts";
import type { Role, Version } from "#domain/facts/version.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Sender } from "./accept/sender.ts";
import { hashSessionToken } from "./accounts/session-token.ts";
import type { HeldGrant, Session } from "./store/port/accounts.ts";
import type { Device } from "./store/port/devices.ts";
import type { StreamState } from "./store/port/streams.ts";
import type { ReadTx } from "./store/store.ts";

/**
 * Who calls, and what they may reach: the one place where a token becomes grants. Every route starts here, on every
 * request, so that a grant lost a moment ago opens nothing.
 */
export interface Caller extends Omit<Sender, "devices"> {
  readonly name: string;
  readonly device: string;
  readonly grantsVersion: number;
  /** See `Account.restarts`. */
  readonly restarts: number;
  /** The session the token stands for. */
  readonly session: Session;
  /** What the device last said of itself. */
  readonly seen: Pick<Device, "lastSeenAt" | "toldUnsent">;
}

/** Days for which work made under a lost grant is still taken: about how long a phone stays without signal at worst. */
export const LATE_DAYS = 60;

/** The person behind a token, at `now` (ISO). */
export const callerOf = async (
  tx: ReadTx,
  token: string,
  now: string,
): Promise<Result<Caller, "signedOut" | "deviceRevoked">> => {
  const [session] = await tx.accounts.sessions([hashSessionToken(token)]);
  if (!session) return fail("signedOut");
  const { worker } = session;
  const [device] = await tx.devices.byIds([session.device]);
  const [account] = await tx.accounts.byWorkers([worker]);
  // No code will let them in again: their phones hand in what waits and are wiped, as if each had been revoked.
  if (!device || device.revokedAt !== null || !account || account.closedAt !== null)
    return fail("deviceRevoked");
  if (session.endedAt !== null && session.endedAt <= now) return fail("signedOut");
  const held = await tx.accounts.grantsOf([worker]);
  const lateFrom = new Date(Date.parse(now) - LATE_DAYS * 86_400_000).toISOString();
  return ok({
    worker,
    name: account.name,
    device: device.device,
    grantsVersion: account.grantsVersion,
    restarts: account.restarts,
    session,
    seen: device,
    grants: await reachOf(
      tx,
      held.filter(({ to }) => to === null),
    ),
    lateGrants: await reachOf(
      tx,
      held.filter(({ to }) => to !== null && to >= lateFrom),
    ),
  });
};

/** The caller as somebody who sends: with the devices they were ever enrolled on. */
export const senderOf = async (tx: ReadTx, caller: Caller): Promise<Sender> => ({
  ...caller,
  devices: new Set((await tx.accounts.sessionsOf([caller.worker])).map(({ device }) => device)),
});

/** A posyandu's grant reaches the RWs its record names today. */
export const withStreams = async (tx: ReadTx, held: readonly HeldGrant[]): Promise<readonly Grant[]> => {
  const ids = held.flatMap(({ area }) => posyanduOf(area) ?? []);
  const stored = ids.length > 0 ? await tx.versions.ofRecords(ids) : [];
  return held.map(({ role, area }): Grant => {
    const id = posyanduOf(area);
    if (id === undefined) return { role, area };
    const own = stored.filter(({ record }) => record === id).map(({ text }) => JSON.parse(text) as Version);
    if (own.length === 0) return { role, area, streams: [] };
    const { state, body } = mergeOfKind(own, NO_VERDICTS);
    const rws = state === "active" && Array.isArray(body.rws) ? body.rws.map(String) : [];
    return { role, area, streams: rws.map((rw) => streamOf(String(body.area), rw)) };
  });
};

/** What these grants of one person come to, their own stream included, in each role they hold. */
export const reachOf = async (tx: ReadTx, held: readonly HeldGrant[]): Promise<readonly Grant[]> => [
  ...(await withStreams(tx, held)),
  ...new Map(
    held.map(({ role, worker }) => [role, { role, area: ownStreamOf(worker) } satisfies Grant]),
  ).values(),
];

const posyanduOf = (area: string): string | undefined => /^posyandu:(.+)$/.exec(area)?.[1];

/** Grants as they travel: a person's own stream needs none to be told. */
export const grantsToWire = (grants: readonly Grant[]) =>
  grants
    .filter(({ area }) => !isOwnStream(area))
    .map(({ role, area, streams }) => ({ role, area, ...(streams ? { streams: [...streams] } : {}) }));

/** The roles in which a caller reads a stream or, since areas are streams too, a whole area. None: not theirs to see. */
export const rolesIn = ({ grants }: Pick<Caller, "grants">, place: string): readonly Role[] =>
  readingRoles(grants, place);

/** The roles in which a caller reads all of an area: a team's RW does not open its kelurahan. */
export const rolesOver = ({ grants }: Pick<Caller, "grants">, area: string): readonly Role[] =>
  writingRoles(grants, area);

/**
 * The streams whose rows this person may hold on a device, by name: those that exist, and those that a grant names
 * although nobody has written there yet. Their own only once there is something in it: few ever have.
 */
export const readableStreams = async (
  tx: ReadTx,
  { grants }: Pick<Caller, "grants">,
): Promise<readonly StreamState[]> => {
  const named = grants
    .filter(syncsRows)
    .flatMap(({ area, streams = [] }) => [area, ...streams])
    .filter((text) => isAgency(text) || /^\d{10}(\/\d{1,3})?$/.test(text));
  const kelurahan = named.map((name) => (isAgency(name) ? name : name.slice(0, 10)));
  const own = grants.map(({ area }) => area).filter(isOwnStream);
  const states = new Map(
    (await tx.streams.ofKelurahan([...kelurahan, ...own])).map((state) => [state.stream, state]),
  );
  for (const stream of [...named, ...kelurahan])
    if (!states.has(stream)) states.set(stream, { stream, serial: 0, sum: EMPTY_SUM });
  const readable = new Set(grants.flatMap((grant) => streamsToSync(grant, [...states.keys()])));
  return [...states.values()]
    .filter(({ stream }) => readable.has(stream))
    .sort((a, b) => (a.stream < b.stream ? -1 : 1));
};
