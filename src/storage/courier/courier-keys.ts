import { toBase64Url } from "#protocol/courier/bytes.ts";
import type { CourierAnswer, CourierAsk, ServerKey } from "#protocol/courier/sealed-copy.ts";
import { type DeviceProof, proofBytes } from "#protocol/device-proof.ts";
import { commitRows } from "../device/commit-rows.ts";
import type { StoragePorts } from "../ports.ts";
import type { MetaRow } from "../rows.ts";

/**
 * What this device needs for courier work. It lies in clear in the row `courier`, so that sealed copies can be handed in while
 * the app is locked: public keys, the server's word on ours, and a private key that the browser does not give out.
 */
export interface CourierKeys {
  readonly signing: unknown;
  /** This device's public key, base64url. */
  readonly deviceKey: string;
  readonly certificate?: string | undefined;
  /** Whom the certificate names, as the header of a file says it. */
  readonly place?: { readonly regency: string; readonly device: string } | undefined;
  readonly serverKey?: ServerKey | undefined;
}

const KEY = "courier";

/** Reads the device's courier keys, making them when there are none; undefined where there is no courier. */
export const loadCourierKeys = async ({
  rows,
  courier,
}: Pick<StoragePorts, "rows" | "courier">): Promise<CourierKeys | undefined> => {
  if (!courier) return undefined;
  const known = courierKeysIn(await rows.get("meta", KEY));
  if (known) return known;
  const { signing, publicKey } = await courier.createSigningKey();
  const deviceKey = toBase64Url(publicKey);
  return commitRows(rows, async (plan) => {
    const other = courierKeysIn(await rows.get("meta", KEY));
    if (other) return other;
    plan.put("meta", KEY, undefined, { courier: { signing, deviceKey } });
    return { signing, deviceKey };
  });
};

const courierKeysIn = (row: MetaRow | undefined): CourierKeys | undefined => row?.courier;

/** Shows that this browser profile holds the device's key, for enrolling with that code. */
export const proofFor = async (
  ports: Pick<StoragePorts, "rows" | "courier">,
  device: string,
  code: string,
): Promise<DeviceProof | undefined> => {
  const keys = await loadCourierKeys(ports);
  if (!keys || !ports.courier) return undefined;
  const { signing, deviceKey, certificate } = keys;
  const signature = toBase64Url(await ports.courier.sign(signing, proofBytes(code, device)));
  return { key: deviceKey, signature, ...(certificate === undefined ? {} : { certificate }) };
};

/** What a round asks for: the server's key when it changed, and a certificate while there is none. */
export const courierAsk = (keys: CourierKeys | undefined): CourierAsk | undefined =>
  keys && {
    ...(keys.serverKey ? { keyId: keys.serverKey.id } : {}),
    ...(keys.certificate === undefined ? { deviceKey: keys.deviceKey } : {}),
  };

/** Keeps what the server told; lost on the way it is asked for again in the next round. */
export const keepCourierAnswer = (
  { rows }: Pick<StoragePorts, "rows">,
  { key, certificate }: CourierAnswer,
  place: { readonly regency: string; readonly device: string },
): Promise<CourierKeys | undefined> =>
  commitRows(rows, async (plan) => {
    const row = await rows.get("meta", KEY);
    if (!row?.courier) return undefined;
    const courier: CourierKeys = {
      ...row.courier,
      ...(key ? { serverKey: key } : {}),
      ...(certificate === undefined ? {} : { certificate, place }),
    };
    plan.put("meta", KEY, row, { courier });
    return courier;
  });
