import type { Camera, Scanning } from "./platform.ts";
import { createQrReader, type QrReader } from "./qr-reader.ts";

/** Between two looks: fast enough for frames that change four times a second, slow enough for a hot phone. */
const LOOK_MS = 90;

/** The back camera of this browser, read by `createQrReader`. Pictures are looked at and dropped. */
export const createBrowserCamera = (
  devices: Pick<MediaDevices, "getUserMedia"> | undefined = navigator.mediaDevices,
): Camera => ({
  scan: async (video, onText): Promise<Scanning> => {
    if (!devices) return { type: "missing" };
    let stream: MediaStream;
    try {
      stream = await devices.getUserMedia({
        audio: false,
        video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
      });
    } catch (thrown) {
      return { type: problemOf(thrown) };
    }
    const end = (): void => {
      for (const track of stream.getTracks()) track.stop();
    };
    const read = await createQrReader().catch(() => undefined);
    video.srcObject = stream;
    const isPlaying = await video.play().then(
      () => true,
      () => false,
    );
    if (!read || !isPlaying) {
      end();
      return { type: "missing" };
    }
    return { type: "scanning", stop: look(video, read, onText, end) };
  },
});

const look = (
  video: HTMLVideoElement,
  read: QrReader,
  onText: (text: string) => void,
  end: () => void,
): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const once = async (): Promise<void> => {
    // A picture the reader cannot take (the camera just opened) is followed by the next.
    const texts = await read(video).catch(() => []);
    if (isOver) return;
    for (const text of texts) onText(text);
    timer = setTimeout(() => void once(), LOOK_MS);
  };
  void once();
  return () => {
    isOver = true;
    clearTimeout(timer);
    video.srcObject = null;
    end();
  };
};

const problemOf = (thrown: unknown): "denied" | "missing" | "busy" => {
  const name = thrown instanceof DOMException ? thrown.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "missing";
};
