import type { Bytes } from "#protocol/courier/bytes.ts";
import { beginCourierFile, finishCourierFile } from "#protocol/courier/courier-parts.ts";
import { type LockedWord, noteLockedCarried, readLockedCarried } from "#storage/carry/locked-carried.ts";
import { type LockedCopies, readLockedCopies } from "#storage/courier/locked-copies.ts";

/** The page's name for the lock it holds while somebody is signed in (src/app/background.ts). */
const SESSION_LOCK = "damping session";

/** Told to a page that has somebody signed in: it syncs, and this worker has nothing to do. */
export const SYNC_NOW = { type: "SYNC_NOW" } as const;

interface Surroundings {
  readonly locks: LockManager | undefined;
  readonly connection: { readonly type?: string } | undefined;
  readonly tellPages: () => Promise<void>;
}

/**
 * Hands in sealed copies, and files carried for others, while the app is locked or closed. Of the two things a device may do by
 * itself this is one; nothing is opened, since nothing here could open it. Of one's own work nothing is noted: the next round
 * finds what it sends known already. Of others' the receipt is kept, for their owners. A failure is thrown, so that the browser
 * tries again later.
 */
export const handInLocked = async ({ locks, connection, tellPages }: Surroundings): Promise<void> => {
  const held = (await locks?.query())?.held ?? [];
  if (held.some(({ name }) => name === SESSION_LOCK)) return tellPages();
  const [own, carried] = [await readLockedCopies("damping"), await readLockedCarried("damping")];
  if ((own ?? carried)?.onlyWifi && connection?.type === "cellular")
    throw new Error("waiting for Wi-Fi, as chosen");
  const file = own && (await fileOf(own));
  // What one file cannot have must not keep the others waiting; told at the end.
  const statuses = file ? [(await show(file)).status] : [];
  for (const { key, file: theirs } of carried?.files ?? []) {
    if (statuses.some(isBusy)) break;
    const response = await show(theirs);
    statuses.push(response.status);
    await noteLockedCarried("damping", key, await wordOf(response));
  }
  // Refused for good (400): asking again would not help, and the next round says why.
  const failed = statuses.find((status) => status >= 300 && status !== 400);
  if (failed !== undefined) throw new Error(`not taken: ${failed}`);
};

/** Of a server that takes nobody's file now: sending the next one would only cost data. A 500 may be one file's own. */
const isBusy = (status: number): boolean => status === 429 || (status >= 502 && status <= 504);

/** The device's own copies as one signed file; nothing while the device has no key or certificate for it. */
const fileOf = async ({ keys, copies }: LockedCopies): Promise<Bytes | undefined> => {
  const { place, deviceKey, certificate, signing } = keys;
  if (!place || certificate === undefined || !(signing instanceof CryptoKey)) return undefined;
  const header = { ...place, deviceKey, certificate, madeAt: new Date().toISOString() };
  const signed = beginCourierFile(header, copies);
  const how = { name: "ECDSA", hash: "SHA-256" };
  return finishCourierFile(signed, new Uint8Array(await crypto.subtle.sign(how, signing, signed)));
};

const show = (file: Bytes): Promise<Response> =>
  fetch("/v1/courier", {
    method: "POST",
    body: file,
    headers: { "content-type": "application/octet-stream" },
    cache: "no-store",
    credentials: "omit",
  });

/** The server's last word on a file, of the page's own shape but read without schemas; nothing of anybody else's answer. */
const wordOf = async (response: Response): Promise<LockedWord | undefined> => {
  const json: unknown = await response.json().catch(() => undefined);
  if (typeof json !== "object" || json === null) return undefined;
  if (response.ok && "receipt" in json && typeof json.receipt === "string") return { receipt: json.receipt };
  const isRefused = response.status === 400 && "error" in json && json.error === "badFile";
  return isRefused && "problem" in json && typeof json.problem === "string"
    ? { problem: json.problem }
    : undefined;
};
