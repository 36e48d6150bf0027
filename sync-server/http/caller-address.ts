import { isLoopback } from "../config.ts";

/** What is known of a connection besides the request itself. */
export interface Connection {
  readonly remoteAddress: string;
  readonly isTls: boolean;
}

export interface Origin {
  /** Whom to count attempts for. */
  readonly address: string;
  /** False when others on the way could read along. */
  readonly isPrivate: boolean;
}

/**
 * Where a request comes from and whether it came in private: over TLS, from this machine, or through a proxy that is
 * trusted and says that its reader used TLS. What anybody else says in headers is not believed.
 */
export const originOf = (
  request: Request,
  { remoteAddress, isTls }: Connection,
  trustedProxies: readonly string[],
): Origin => {
  const peer = remoteAddress.replace(/^::ffff:/, "");
  if (!trustedProxies.includes(peer)) return { address: peer, isPrivate: isTls || isLoopback(peer) };
  // The last entry is the one our own proxy wrote; those before it came from outside.
  const forwarded = (request.headers.get("x-forwarded-for") ?? "").split(",").at(-1)?.trim();
  const isForwardedTls = request.headers.get("x-forwarded-proto") === "https";
  return { address: forwarded || peer, isPrivate: isForwardedTls };
};
