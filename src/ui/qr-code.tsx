import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { encode } from "uqr";
import "./qr-code.css";

export type QrCodeProps = {
  /**
   * What a camera shall read. Capitals, digits and ` $%*+-./:` cost a third less room than other characters. At most about 2,300
   * bytes; a phone reads 600 comfortably from another phone's screen. Longer texts throw (a bug of the caller).
   */
  readonly text: string;
  /** What the picture is for, spoken: "Kode aktivasi sebagai QR". Never the text itself. */
  readonly label: string;
  /** How much of it may be dirty or covered: "low" 7 % (screens), "high" 25 % (paper). */
  readonly spare?: "low" | "high" | undefined;
};

/** Rim of white that readers need around the code, in modules. */
const RIM = 4;

/** A text as QR code: black on white whatever the theme, as wide as its place allows up to 20rem. */
export const QrCode = ({ text, label, spare = "low" }: QrCodeProps): JSX.Element => {
  const { size, path } = useMemo(() => qrPath(text, spare), [text, spare]);
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect class="qr-code__paper" width={size} height={size} />
      <path class="qr-code__ink" d={path} />
    </svg>
  );
};

/** The dark modules as one path, a run at a time, with the rim around it. Throws when the text does not fit. */
export const qrPath = (
  text: string,
  spare: "low" | "high" = "low",
): { readonly size: number; readonly path: string } => {
  const { data, size } = encode(text, { ecc: spare === "high" ? "Q" : "L", border: 0, boostEcc: true });
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x + RIM} ${y + RIM}h${length}v1h-${length}z`),
  );
  return { size: size + 2 * RIM, path: runs.join("") };
};

/** Start and length of each dark run of a row. */
const runsOf = (row: readonly boolean[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (isDark && last && last[0] + last[1] === x) last[1] += 1;
    else if (isDark) runs.push([x, 1]);
  });
  return runs;
};
