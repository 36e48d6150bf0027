import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { courierText } from "./text.ts";

export type FramesViewProps = { readonly frames: readonly string[] };

/** Slow enough for a cheap camera, quick enough for a day's work in under ten seconds. */
const FRAME_MS = 280;

/** A file as QR codes that follow one another, over and over, until somebody stops them. */
export const FramesView = ({ frames }: FramesViewProps): JSX.Element => {
  const [at, setAt] = useState(0);
  const [isRunning, setIsRunning] = useState(true);
  useEffect(() => {
    if (!isRunning || frames.length < 2) return undefined;
    const id = setInterval(() => setAt((now) => (now + 1) % frames.length), FRAME_MS);
    return () => clearInterval(id);
  }, [isRunning, frames]);
  useEffect(() => keepAwake(), []);
  return (
    <div class="courier-frames">
      <p>{courierText.showing}</p>
      <QrCode text={frames[at] ?? ""} label={courierText.qrLabel(at + 1, frames.length)} />
      <p class="courier-frames__count">{courierText.frame(at + 1, frames.length)}</p>
      {frames.length > 1 && (
        <Button wide onPress={() => setIsRunning(!isRunning)}>
          {isRunning ? courierText.pause : courierText.resume}
        </Button>
      )}
    </div>
  );
};

/** A screen that goes dark in the middle costs a whole round. Browsers without the lock go dark as they like. */
const keepAwake = (): (() => void) => {
  const lock = navigator.wakeLock?.request("screen").catch(() => undefined);
  return () => void lock?.then((held) => held?.release());
};
