import { createHmac, timingSafeEqual } from "node:crypto";
import { type CourierKey, type CourierSecret, courierKeyOf } from "./courier-keys.ts";

/** The server's keys for courier work, and its word on whose key a device's is. */
export interface CourierDesk {
  current(): CourierKey;
  byId(id: string): CourierKey | undefined;
  /** Binds a device's public key to the device, without a row in the database: only this server can say it again. */
  certify(regency: string, device: string, deviceKey: string): string;
  isCertified(regency: string, device: string, deviceKey: string, certificate: string): boolean;
}

/** Where courier keys come from: the ring of data keys fits. */
export interface CourierRing {
  current(): CourierSecret;
  byId(id: string): CourierSecret | undefined;
}

interface CourierWorld {
  readonly pepper: Uint8Array;
  readonly keys?: CourierRing | undefined;
}

const desks = new WeakMap<Uint8Array, CourierDesk>();

/** The desk of a world; made once, since deriving a key pair costs a millisecond. */
export const courierDesk = (world: CourierWorld): CourierDesk => {
  const known = desks.get(world.pepper);
  if (known) return known;
  const made = createCourierDesk(world);
  desks.set(world.pepper, made);
  return made;
};

/** Name of the pair that a server without data keys has. */
const PEPPER_ID = "s1";

/** A new data key is a new courier key; copies sealed to an older one open as long as that key stays on the ring. */
export const createCourierDesk = ({ pepper, keys }: CourierWorld): CourierDesk => {
  const first: CourierSecret = { id: PEPPER_ID, bytes: pepper };
  const made = new Map<string, CourierKey>();
  const keyOf = (secret: CourierSecret): CourierKey => {
    const known = made.get(secret.id) ?? courierKeyOf(secret);
    made.set(secret.id, known);
    return known;
  };
  const certify = (regency: string, device: string, deviceKey: string): string =>
    createHmac("sha256", pepper)
      .update(`courier device|${regency}|${device}|${deviceKey}`)
      .digest("base64url");
  return {
    current: () => keyOf(keys?.current() ?? first),
    byId: (id) => {
      const secret = id === PEPPER_ID ? first : keys?.byId(id);
      return secret && keyOf(secret);
    },
    certify,
    isCertified: (regency, device, deviceKey, certificate) => {
      const expected = Buffer.from(certify(regency, device, deviceKey));
      const given = Buffer.from(certificate);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
};
