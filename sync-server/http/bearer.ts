import { parseSessionToken } from "../accounts/session-token.ts";

/** The session token of a request. A header, never a cookie: no other site can make a browser send it. */
export const bearerOf = (request: Request): { regency: string; token: string } | undefined => {
  const match = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "");
  return match?.[1] ? parseSessionToken(match[1]) : undefined;
};
