import { useState } from "preact/hooks";
import { groupedRecoveryText, parseRecoveryText } from "#protocol/recovery-text.ts";
import type { Device } from "#storage/device-types.ts";
import { recoverProblemText } from "./recover-text.ts";

export interface RecoverInput {
  readonly device: Pick<Device, "checkRecovery" | "recover">;
  readonly person: string;
}

/** What stands behind a scanned QR, if it is a recovery key; anything else in sight is passed over. */
export const scannedKey = (text: string): string | undefined =>
  parseRecoveryText(text).ok ? groupedRecoveryText(text) : undefined;

/** The state of "Kunci pemulihan": the key typed or scanned, then a new PIN. */
export const useRecover = ({ device, person }: RecoverInput) => {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [isScanning, setIsScanning] = useState(false);
  /** The key that opened, while the new PIN is being chosen. */
  const [opened, setOpened] = useState<string>();

  const check = async (text: string) => {
    setIsBusy(true);
    setError(undefined);
    const checked = await device.checkRecovery(person, text);
    setIsBusy(false);
    if (checked.ok) setOpened(text);
    else setError(recoverProblemText(checked.problem));
  };

  return {
    typed,
    error,
    isBusy,
    isScanning,
    opened,
    type: (text: string) => {
      setTyped(groupedRecoveryText(text));
      setError(undefined);
    },
    submit: () => void check(typed),
    scan: setIsScanning,
    read: (text: string) => {
      const key = scannedKey(text);
      if (key === undefined || isBusy) return;
      setTyped(key);
      setIsScanning(false);
      void check(key);
    },
    startOver: () => setOpened(undefined),
  };
};
