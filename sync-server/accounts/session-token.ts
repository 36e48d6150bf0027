import { hash } from "node:crypto";

/** A new token: the regency, so that the server knows where to look, and 256 random bits. Takes 32 random bytes. */
export const createSessionToken = (regency: string, random: Uint8Array): string =>
  `${regency}.${Buffer.from(random).toString("base64url")}`;

/** The regency a token names; nothing when it is no token. */
export const parseSessionToken = (text: string): { regency: string; token: string } | undefined =>
  /^\d{4}\.[A-Za-z0-9_-]{43}$/.test(text) ? { regency: text.slice(0, 4), token: text } : undefined;

/** What is kept of a token. It is as random as a key, so a plain hash cannot be tried out. */
export const hashSessionToken = (token: string): string => hash("sha256", token, "base64url");
