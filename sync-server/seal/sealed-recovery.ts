import type { RecoveryKey, RecoveryKeyReads, RecoveryKeyWrites } from "../store/port/recovery-keys.ts";
import { openText, sealText } from "./box.ts";
import type { KeyRing } from "./key-ring.ts";

/** Recovery keys as the database keeps them: the name of the data key, a dot, and the box. */
export const openedRecovery = (keys: RecoveryKeyReads, ring: KeyRing, regency: string): RecoveryKeyReads => {
  const open = (rows: readonly RecoveryKey[]): readonly RecoveryKey[] =>
    rows.map((row) => {
      const [keyId = "", box = ""] = row.text.split(".");
      return { ...row, text: openText(ring, keyId, box, placeOf(regency, row)) };
    });
  return {
    ofDevices: async (devices) => open(await keys.ofDevices(devices)),
    all: async () => open(await keys.all()),
  };
};

export const sealedRecovery = (
  keys: RecoveryKeyReads & RecoveryKeyWrites,
  ring: KeyRing,
  regency: string,
): RecoveryKeyReads & RecoveryKeyWrites => ({
  ...openedRecovery(keys, ring, regency),
  put: (rows) => {
    const key = ring.current();
    return keys.put(
      rows.map((row) => ({ ...row, text: `${key.id}.${sealText(key, row.text, placeOf(regency, row))}` })),
    );
  },
});

const placeOf = (regency: string, { device, worker }: Pick<RecoveryKey, "device" | "worker">): string =>
  `${regency} recovery ${device} ${worker}`;
