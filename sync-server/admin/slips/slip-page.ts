import { renderSVG } from "uqr";
import { escapeHtml as escaped } from "../../http/escape-html.ts";

/** What stands on one slip. */
export interface Slip {
  readonly name: string;
  /** What the person does and where: "kader TPK: Bandar Lor RW 01, 02". */
  readonly place: string;
  readonly code: string;
  /** Until when, as people read it. */
  readonly validUntil: string;
}

/**
 * A page to print and cut, eight slips to a sheet of A4, each with the code to type and a QR to scan. The QR opens the app
 * with the code behind a `#`, which no server ever sees; without an address it holds the code alone. One file, no scripts.
 */
export const slipPage = (slips: readonly Slip[], appUrl: string | undefined): string => `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Kode aktivasi Damping</title>
<style>
  @page { size: A4; margin: 10mm; }
  body { font: 11pt/1.35 system-ui, sans-serif; margin: 0; color: #000; background: #fff; }
  main { display: grid; grid-template-columns: 1fr 1fr; }
  section { box-sizing: border-box; min-height: 66mm; padding: 5mm; border: 1px dashed #777; break-inside: avoid; display: grid; grid-template-columns: 32mm 1fr; gap: 4mm; }
  svg { width: 32mm; height: 32mm; }
  h2 { font-size: 12pt; margin: 0; }
  p { margin: 0 0 1.5mm; }
  .code { font: bold 17pt/1.2 ui-monospace, monospace; white-space: nowrap; letter-spacing: .03em; margin: 2mm 0; }
  .small { font-size: 9pt; }
</style>
<main>
${slips.map((slip) => slipSection(slip, appUrl)).join("\n")}
</main>
</html>
`;

const slipSection = (
  { name, place, code, validUntil }: Slip,
  appUrl: string | undefined,
): string => `<section>
<div>${renderSVG(qrText(code, appUrl), { ecc: "M", border: 2 })}</div>
<div>
<h2>${escaped(name)}</h2>
<p class="small">${escaped(place)}</p>
<p>Kode aktivasi</p>
<p class="code">${escaped(code)}</p>
<p class="small">${appUrl === undefined ? "" : `Buka ${escaped(appUrl)} di Chrome, lalu ketik kode ini. `}Berlaku 72 jam, sampai ${escaped(validUntil)}. Hanya untuk satu HP dan satu kali pakai. Jangan difoto atau dibagikan.</p>
</div>
</section>`;

/** What the QR says. */
export const qrText = (code: string, appUrl: string | undefined): string =>
  appUrl === undefined ? code : `${appUrl.replace(/\/+$/, "")}/#kode=${code}`;
