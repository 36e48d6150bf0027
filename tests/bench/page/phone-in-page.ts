import { rwGrants } from "#domain/access/grant.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { toBase64Url } from "#protocol/courier/bytes.ts";
import type { ServerKey } from "#protocol/courier/sealed-copy.ts";
import type { Cursor } from "#protocol/messages.ts";
import { PROTOCOL } from "#protocol/version.ts";
import { openBrowserPorts } from "#storage/browser-ports.ts";
import { openDevice } from "#storage/device/open-device.ts";
import { stretchByArgon2 } from "#storage/keys/argon2.ts";
import type { Argon2Places } from "#storage/keys/argon2-in-worker.ts";
import { createPlainKeyCrypto, plainPinKdf } from "#storage/keys/plain-keys.ts";
import type { StoragePorts } from "#storage/ports.ts";
import { createPlainSealer } from "#storage/sealing/plain-sealer.ts";
import type { Session } from "#storage/session-types.ts";
import { createVillage, KELURAHAN, rwOf, type Village, type VillageSize } from "./village.ts";

const PIN = "274951";
/** Versions in one answer, as the app asks for them on a middling network. */
const PAGE = 500;

export const today = (): CivilDate => new Date().toISOString().slice(0, 10) as CivilDate;

/** How long the PIN was stretched in the worker, which no throttling reaches. */
export const stretching = { ms: 0 };

const argon2: Argon2Places = {
  newWorker: () =>
    new Worker(new URL("../../../src/storage/keys/argon2-worker.ts", import.meta.url), { type: "module" }),
  stretchHere: stretchByArgon2,
};

/** The phone's real ports; `plain` ones seal nothing, to tell what sealing costs. */
const openPorts = async (isPlain: boolean): Promise<StoragePorts> => {
  const ports = await openBrowserPorts({ app: "bench", argon2 });
  if (!isPlain) {
    const stretch: StoragePorts["pinKdf"]["stretch"] = async (...asked) => {
      const started = performance.now();
      const stretched = await ports.pinKdf.stretch(...asked);
      stretching.ms = performance.now() - started;
      return stretched;
    };
    return { ...ports, pinKdf: { ...ports.pinKdf, stretch } };
  }
  const randomBytes = ports.keyCrypto.randomBytes;
  return {
    ...ports,
    sealer: createPlainSealer(randomBytes),
    keyCrypto: createPlainKeyCrypto(randomBytes),
    pinKdf: plainPinKdf,
  };
};

const openOrThrow = async (isPlain: boolean) => {
  const opened = await openDevice(await openPorts(isPlain));
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.value;
};

/** What copies for couriers are sealed to: without one a save would seal none, as no enrolled phone does. */
const aServerKey = async (): Promise<ServerKey> => {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
  const point = toBase64Url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  return { id: "bench", seal: point, verify: point };
};

/** Enrols somebody on an empty phone and hands them a whole village as the server's pages. */
export const fillPhone = async (isPlain: boolean, size: VillageSize): Promise<Village> => {
  const device = await openOrThrow(isPlain);
  const rws = Array.from({ length: size.rws }, (_, index) => rwOf(index));
  const grants = { version: 1, list: rwGrants("cadre", KELURAHAN, rws) };
  const worker = { id: "worker-1", name: "Siti Contoh" };
  // As the app asks: makes the device's own key, without which the answer about couriers has no place.
  await device.courierAsk();
  const kept = await device.keepEnrolment({
    device: "device-1",
    token: "token",
    worker,
    regency: "3571",
    epoch: 1,
    grants,
    courier: { key: await aServerKey(), certificate: "certificate" },
  });
  if (!kept.ok) throw new Error(kept.problem.detail);
  const chosen = await device.choosePin(kept.value.person, PIN);
  if (!chosen.ok) throw new Error(chosen.problem.type);
  const village = createVillage(size, today());
  await load(chosen.value, village, grants);
  return village;
};

/** What happens when the PIN is typed; `stretching.ms` tells the worker's part. */
export const unlock = async (isPlain: boolean): Promise<Session> => {
  const device = await openOrThrow(isPlain);
  const [only] = await device.people();
  const opened = await device.unlock(only?.person ?? "", PIN);
  if (!opened.ok) throw new Error(opened.problem.type);
  return opened.value;
};

const load = async (
  session: Session,
  { streams }: Village,
  grants: { readonly version: number; readonly list: ReturnType<typeof rwGrants> },
): Promise<void> => {
  // Loaded as the app does: a static import here would pull it into the first chunk.
  const { syncSideOf } = await import("#storage/sync-side.ts");
  const { store } = syncSideOf(session);
  const heads = Object.fromEntries([...streams].map(([stream, versions]) => [stream, versions.length]));
  for (const [stream, versions] of streams)
    for (let at = 0; at < versions.length; at += PAGE) {
      const request = await store.nextRequest({ up: 0, down: PAGE });
      const serial = Math.min(at + PAGE, versions.length);
      const more = serial < versions.length;
      const applied = await store.applyAnswer(request, {
        proto: PROTOCOL,
        epoch: 1,
        now: new Date().toISOString(),
        durable: null,
        grants: {
          version: grants.version,
          list: grants.list.map(({ role, area }) => ({ role, area })),
        },
        heads,
        outcomes: [],
        pages: [
          {
            stream,
            from: (request.cursors as Readonly<Record<string, Cursor>>)[stream] ?? null,
            to: more ? { epoch: 1, at: versions.length, after: String(serial) } : { epoch: 1, serial },
            more,
            versions: versions.slice(at, serial),
            gone: [],
          },
        ],
      });
      if (applied.type !== "applied") throw new Error(JSON.stringify(applied));
    }
};
