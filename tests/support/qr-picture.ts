import { qrPath } from "#ui/qr-code.tsx";

/** A QR code as it is drawn: modules a side, and the dark ones as a path. */
export type DrawnQr = ReturnType<typeof qrPath>;

/** A drawn QR code as a picture a camera would take, `scale` pixels a module. */
export const qrPicture = (text: string, scale: number, spare: "low" | "high" = "low") =>
  pictureOf(qrPath(text, spare), scale);

/** The same of a code that stands on some screen. */
export const pictureOf = ({ size, path }: DrawnQr, scale: number) => {
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = "", y = "", length = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++)
      for (let px = Number(x) * scale; px < (Number(x) + Number(length)) * scale; px++)
        data.fill(0, (py * side + px) * 4, (py * side + px) * 4 + 3);
  return { width: side, height: side, data };
};
