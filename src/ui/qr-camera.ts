/**
 * A camera that reads QR codes, as `QrScanner` wants it. `src/platform/browser-camera.ts` fits; the app joins the two.
 */
export interface QrCamera {
  /**
   * Shows the back camera in `video` and calls `onText` with what every QR code in sight says, the same one again and again,
   * until `stop`. Asks the person for leave when the browser has not yet.
   */
  scan(video: HTMLVideoElement, onText: (text: string) => void): Promise<Scanning>;
}

export type Scanning =
  | { readonly type: "scanning"; stop(): void }
  /** The person or the browser said no. */
  | { readonly type: "denied" }
  /** No camera, or no way to it here. */
  | { readonly type: "missing" }
  /** Another app holds it. */
  | { readonly type: "busy" };
