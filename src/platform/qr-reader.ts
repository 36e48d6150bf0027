import type { Image } from "qr/decode.js";

/** What every QR code in one picture says; empty when there is none. */
export type QrReader = (video: HTMLVideoElement) => Promise<readonly string[]>;

/** The browser's own reader, as far as it is used here; the compiler's library does not know it yet. */
interface NativeDetector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectorClass {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader where it has one that knows QR; else a decoder of 30 kB that is fetched only then. */
export const createQrReader = async (): Promise<QrReader> => (await nativeReader()) ?? decodingReader();

const nativeReader = async (): Promise<QrReader | undefined> => {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: NativeDetectorClass };
  const formats = await BarcodeDetector?.getSupportedFormats().catch((): readonly string[] => []);
  if (!BarcodeDetector || !formats?.includes("qr_code")) return undefined;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
};

/** Side of the square that is decoded: a code of 600 bytes has 97 modules, and each wants four pixels. */
const SIDE = 640;

const decodingReader = async (): Promise<QrReader> => {
  const decode = await loadDecoder();
  const canvas = document.createElement("canvas");
  canvas.width = SIDE;
  canvas.height = SIDE;
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const { videoWidth: width, videoHeight: height } = video;
    const side = Math.min(width, height);
    if (!brush || side === 0) return [];
    brush.drawImage(video, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIDE, SIDE);
    const text = decode(brush.getImageData(0, 0, SIDE, SIDE));
    return text === undefined ? [] : [text];
  };
};

/** The decoder for browsers without their own: what one picture says, undefined when no code was found in it. */
export const loadDecoder = async (): Promise<(image: Image) => string | undefined> => {
  const { decodeQR } = await import("qr/decode.js");
  return (image) => {
    try {
      // Twice the time of a frame: a phone that misses one sees the next.
      return decodeQR(image, { timeLimit: 33 });
    } catch {
      return undefined; // It throws when there is nothing to see.
    }
  };
};
