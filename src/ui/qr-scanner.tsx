import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Banner } from "./banner.tsx";
import { Button } from "./button.tsx";
import { LoadingState } from "./loading-state.tsx";
import type { QrCamera, Scanning } from "./qr-camera.ts";
import { qrScannerText, uiText } from "./text.ts";
import "./qr-scanner.css";

export type QrScannerProps = {
  readonly camera: QrCamera;
  /**
   * Called with each QR text in sight, the same one many times a second: ignore what is known, and take the scanner off the
   * screen (or set `isDone`) once there is enough. Nothing is kept of the pictures.
   */
  readonly onText: (text: string) => void;
  /** What to hold the camera to: "Arahkan ke QR di HP penyelia." */
  readonly hint: ComponentChildren;
  /** What can be done without a camera; shown where there is none or it was refused. */
  readonly instead?: ComponentChildren;
  /** The camera rests. */
  readonly isDone?: boolean | undefined;
};

type State = "opening" | Scanning["type"];

/** The camera's picture with a frame, reading QR codes while it is on the screen. */
export const QrScanner = ({ camera, onText, hint, instead, isDone = false }: QrScannerProps): JSX.Element => {
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onText);
  read.current = onText;
  const [state, setState] = useState<State>("opening");
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (isDone || !video.current) return undefined;
    let stop: (() => void) | undefined;
    let isGone = false;
    setState("opening");
    void camera
      .scan(video.current, (text) => read.current(text))
      .then((scanning) => {
        if (scanning.type === "scanning") {
          stop = scanning.stop;
          if (isGone) stop();
        }
        if (!isGone) setState(scanning.type);
      });
    return () => {
      isGone = true;
      stop?.();
    };
    // `attempt` asks again after the person gave leave.
  }, [camera, isDone, attempt]);

  const isOpen = state === "opening" || state === "scanning";
  return (
    <div class="qr-scanner">
      <p>{hint}</p>
      <div class="qr-scanner__frame" hidden={!isOpen}>
        {/* Muted and inline, or phones refuse to play it without a tap. */}
        <video ref={video} class="qr-scanner__video" muted playsInline aria-label={qrScannerText.picture} />
      </div>
      {state === "opening" && <LoadingState text={qrScannerText.opening} rows={0} />}
      {!isOpen && (
        <Banner
          tone="warn"
          title={qrScannerText[state]}
          todo={state === "missing" && instead !== undefined ? undefined : qrScannerText[`${state}Todo`]}
          announce
          actions={
            <Button icon="refresh-cw" onPress={() => setAttempt(attempt + 1)}>
              {uiText.tryAgain}
            </Button>
          }
        >
          {instead}
        </Banner>
      )}
    </div>
  );
};
