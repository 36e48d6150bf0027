import { isDurable } from "../outbox/outbox-view.ts";
import type { Keyring } from "./keyring.ts";

/** A token that another took the place of. */
export interface FormerToken {
  readonly token: string;
  /** By the server's clock, ISO instant. */
  readonly replacedAt: string;
}

/** About a month of weekly changes; who has no backup for longer than that signs in anew. */
const MOST_KEPT = 4;

/**
 * Takes over the token the server named, if it named another, and keeps those before it until the server holds the change
 * twice: a server restored from a backup knows only an older one, and nobody must need a new code for that.
 */
export const takeToken = (
  keyring: Keyring,
  {
    token = keyring.token,
    now,
    durable,
  }: { token?: string | undefined; now: string; durable: string | null },
): Keyring => {
  const { formerTokens = [], ...rest } = keyring;
  const added = token === keyring.token ? [] : [{ token: keyring.token, replacedAt: now }];
  const kept = [...formerTokens, ...added]
    .filter(({ replacedAt }) => !isDurable(replacedAt, durable))
    .slice(-MOST_KEPT);
  if (added.length === 0 && kept.length === formerTokens.length) return keyring;
  return { ...rest, token, ...(kept.length === 0 ? {} : { formerTokens: kept }) };
};

/** The keyring with the token before this one; undefined when there is none. */
export const withFormerToken = (keyring: Keyring): Keyring | undefined => {
  const { formerTokens = [], ...rest } = keyring;
  const last = formerTokens.at(-1);
  const left = formerTokens.slice(0, -1);
  return last && { ...rest, token: last.token, ...(left.length === 0 ? {} : { formerTokens: left }) };
};
