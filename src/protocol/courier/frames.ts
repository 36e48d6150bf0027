import { fromBase45, toBase45 } from "./base45.ts";
import { type Bytes, joinBytes } from "./bytes.ts";
import { crc32 } from "./crc32.ts";

/**
 * A file as QR codes shown one after another, over and over, from one screen to another's camera. Each says
 * `TITIP:<whole>:<number>/<of>:<own>:<part>`: check sums of the whole file and of this part (CRC-32, hexadecimal capitals), its
 * number from 1, and some bytes in base 45. Only letters that QR codes pack tightly. Any order will do, and any may be missed once.
 */
const PART_BYTES = 400;
/** At four a second the last of these comes after twenty seconds; more is work for a file. */
export const MOST_FRAMES = 80;
export const MOST_FRAMED_BYTES = PART_BYTES * MOST_FRAMES;

/** The frames of a file; undefined when it is too large for that. */
export const toFrames = (bytes: Bytes): readonly string[] | undefined => {
  if (bytes.length === 0 || bytes.length > MOST_FRAMED_BYTES) return undefined;
  const whole = hex(crc32(bytes));
  const of = Math.ceil(bytes.length / PART_BYTES);
  return Array.from({ length: of }, (_, i) => {
    const part = bytes.slice(i * PART_BYTES, (i + 1) * PART_BYTES);
    return `TITIP:${whole}:${i + 1}/${of}:${hex(crc32(part))}:${toBase45(part)}`;
  });
};

export type Collected =
  /** No frame of ours; some other QR code. */
  | { readonly type: "stranger" }
  | { readonly type: "more"; readonly have: number; readonly of: number }
  | { readonly type: "whole"; readonly bytes: Bytes };

/** Puts frames together as the camera sees them; one of another file begins anew. */
export const createFrameCollector = (): { take(text: string): Collected } => {
  let current = "";
  let parts = new Map<number, Bytes>();
  return {
    take: (text) => {
      const frame = parseFrame(text);
      if (!frame) return { type: "stranger" };
      const { whole, number, of, part } = frame;
      if (`${whole}/${of}` !== current) {
        current = `${whole}/${of}`;
        parts = new Map();
      }
      parts.set(number, part);
      if (parts.size < of) return { type: "more", have: parts.size, of };
      const bytes = joinBytes(...[...parts].sort(([a], [b]) => a - b).map(([, one]) => one));
      if (hex(crc32(bytes)) === whole) return { type: "whole", bytes };
      parts = new Map(); // parts of two files with one name; seen again they sort themselves out
      return { type: "more", have: 0, of };
    },
  };
};

const FRAME = /^TITIP:([0-9A-F]{8}):(\d{1,2})\/(\d{1,2}):([0-9A-F]{8}):(.+)$/;

const parseFrame = (text: string) => {
  const [, whole = "", number = "", of = "", own = "", letters = ""] = FRAME.exec(text) ?? [];
  const part = fromBase45(letters);
  const isInRange = Number(number) >= 1 && Number(number) <= Number(of) && Number(of) <= MOST_FRAMES;
  if (!part || !isInRange || hex(crc32(part)) !== own) return undefined;
  return { whole, number: Number(number), of: Number(of), part };
};

const hex = (sum: number): string => sum.toString(16).padStart(8, "0").toUpperCase();
