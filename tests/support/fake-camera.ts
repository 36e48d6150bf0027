import { writeFileSync } from "node:fs";
import { qrPath } from "#ui/qr-code.tsx";
import { type DrawnQr, pictureOf } from "./qr-picture.ts";

/** Width and height of the fake camera's picture. */
const SIDE = 640;
/** Pictures a second; each code stands for one. */
const RATE = 3;

/** Writes a film (YUV4MPEG2) of QR codes, one after another, that Chromium plays over and over as its camera. */
export const writeQrFilm = (path: string, texts: readonly string[]): void =>
  filmCodes(
    path,
    texts.map((text) => qrPath(text)),
  );

/** The same of codes as they are drawn on a screen. */
export const filmCodes = (path: string, codes: readonly DrawnQr[]): void => {
  const head = Buffer.from(`YUV4MPEG2 W${SIDE} H${SIDE} F${RATE}:1 Ip A1:1 C420jpeg\n`);
  const colourless = Buffer.alloc((SIDE * SIDE) / 2, 128);
  const frames = codes.flatMap((code) => [Buffer.from("FRAME\n"), luma(code), colourless]);
  writeFileSync(path, Buffer.concat([head, ...frames]));
};

/** The switches that make it the camera, with leave given. */
export const fakeCameraArgs = (path: string): readonly string[] => [
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  `--use-file-for-fake-video-capture=${path}`,
];

/** The code in the middle of a white picture. */
const luma = (code: DrawnQr): Buffer => {
  const { width, data } = pictureOf(code, Math.floor((SIDE - 20) / code.size));
  const plane = Buffer.alloc(SIDE * SIDE, 255);
  const edge = Math.floor((SIDE - width) / 2);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) plane[(y + edge) * SIDE + x + edge] = data[(y * width + x) * 4] ?? 255;
  return plane;
};
