import type { Session } from "../store/port/accounts.ts";
import { nowOf, type World } from "../world.ts";
import { createSessionToken, hashSessionToken } from "./session-token.ts";

/** A token is replaced at the first round after a week. */
const ROTATE_AFTER_MS = 7 * 86_400_000;
/** How long a token works that was replaced: what is under way with it comes to its end. */
const GRACE_MS = 15 * 60_000;

/** A new token for a session that is due, once its device said that it keeps such; the old one stays until this one is used. */
export const nextToken = async (
  world: World,
  regency: string,
  session: Session,
): Promise<string | undefined> => {
  const isDue = world.clock() - Date.parse(session.issuedAt) >= ROTATE_AFTER_MS;
  if (!isDue || session.follows !== null || session.endedAt !== null) return undefined;
  const token = createSessionToken(regency, world.random(32));
  const { worker, device, factorAt, hash: follows } = session;
  const next = { hash: hashSessionToken(token), issuedAt: nowOf(world), endedAt: null };
  await world.store.write(regency, (tx) =>
    tx.accounts.putSessions([{ ...next, worker, device, factorAt, follows }]),
  );
  return token;
};

/** A new token was used: its device holds it, and all before it on that device come to their end. */
export const settleToken = async (world: World, regency: string, session: Session): Promise<void> => {
  if (session.follows === null) return;
  const endedAt = new Date(world.clock() + GRACE_MS).toISOString();
  await world.store.write(regency, async (tx) => {
    const others = (await tx.accounts.sessionsOf([session.worker])).filter(
      ({ device, hash, endedAt: ended }) =>
        device === session.device && hash !== session.hash && ended === null,
    );
    await tx.accounts.putSessions([
      ...others.map((other) => ({ ...other, endedAt })),
      { ...session, follows: null },
    ]);
  });
};
