import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** A certificate with its key, PEM. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * A certificate authority for tests and a certificate it signed for localhost, both made on the spot and good for a day.
 * X.509 (RFC 5280) written by hand, since Node signs but does not write certificates, and no tool need be installed.
 */
export const createTestAuthority = (): { readonly authority: string; readonly server: TestCertificate } => {
  const ca = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const leaf = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const caName = name("Damping test authority");
  const basicCa = extension("551d13", tlv(0x30, tlv(0x01, Buffer.from([0xff]))), true);
  const hosts = [tlv(0x82, Buffer.from("localhost")), tlv(0x87, Buffer.from([127, 0, 0, 1]))];
  const subjectAltName = extension("551d11", tlv(0x30, ...hosts), false);
  return {
    authority: certificate(
      { serial: 1, issuer: caName, subject: caName, key: ca.publicKey, by: ca.privateKey },
      [basicCa],
    ),
    server: {
      cert: certificate(
        { serial: 2, issuer: caName, subject: name("localhost"), key: leaf.publicKey, by: ca.privateKey },
        [subjectAltName],
      ),
      key: createPrivateKey(leaf.privateKey.export({ type: "pkcs8", format: "pem" })).export({
        type: "pkcs8",
        format: "pem",
      }) as string,
    },
  };
};

interface Certified {
  readonly serial: number;
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly key: KeyObject;
  readonly by: KeyObject;
}

const ECDSA_WITH_SHA256 = "2a8648ce3d040302";

const certificate = (
  { serial, issuer, subject, key, by }: Certified,
  extensions: readonly Buffer[],
): string => {
  const algorithm = tlv(0x30, oid(ECDSA_WITH_SHA256));
  const day = 86_400_000;
  const validity = tlv(0x30, time(Date.now() - day), time(Date.now() + day));
  const toSign = tlv(
    0x30,
    tlv(0xa0, tlv(0x02, Buffer.from([2]))), // version 3
    tlv(0x02, Buffer.from([serial])),
    algorithm,
    issuer,
    validity,
    subject,
    key.export({ type: "spki", format: "der" }),
    tlv(0xa3, tlv(0x30, ...extensions)),
  );
  const signature = tlv(0x03, Buffer.from([0]), sign("sha256", toSign, by));
  const base64 = tlv(0x30, toSign, algorithm, signature).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/(.{64})/g, "$1\n")}\n-----END CERTIFICATE-----\n`;
};

/** Tag, length, value: all that DER is made of. */
const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const value = Buffer.concat(parts);
  const { length } = value;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
};

const oid = (hex: string): Buffer => tlv(0x06, Buffer.from(hex, "hex"));

const name = (commonName: string): Buffer =>
  tlv(0x30, tlv(0x31, tlv(0x30, oid("550403"), tlv(0x0c, Buffer.from(commonName)))));

const time = (ms: number): Buffer =>
  tlv(0x17, Buffer.from(`${new Date(ms).toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));

const extension = (id: string, value: Buffer, isCritical: boolean): Buffer =>
  tlv(0x30, oid(id), ...(isCritical ? [tlv(0x01, Buffer.from([0xff]))] : []), tlv(0x04, value));
