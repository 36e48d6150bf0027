import { createHash } from "node:crypto";
import { escapeHtml } from "../http/escape-html.ts";
import type { HandedIn, HandInProblem } from "./hand-in.ts";

const STYLE = `body{font:1.125rem/1.5 system-ui,sans-serif;color:#12211a;background:#f2f5f0;margin:0}
main{max-width:34rem;margin:0 auto;padding:24px 16px}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 16px}
section{background:#fff;border:1px solid #c9d2cb;border-radius:12px;padding:16px;margin:0 0 16px}
label{display:block;font-weight:600;margin-bottom:8px}
input{font:inherit;display:block;width:100%;box-sizing:border-box;margin-bottom:16px}
button,.go{font:inherit;font-weight:600;display:block;width:100%;box-sizing:border-box;min-height:56px;padding:14px;border:0;border-radius:12px;background:#0a5536;color:#fff;text-align:center;text-decoration:none}
.problem{border-inline-start:6px solid #c3210f}.done{border-inline-start:6px solid #1c7f45}`;

/** Nothing runs on this page and nothing is fetched for it; a form to this server is all it may do. */
export const COURIER_PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What the page says above its form. */
export type CourierNotice =
  | { readonly type: "none" }
  | { readonly type: "taken"; readonly answer: HandedIn["answer"]; readonly name: string }
  | { readonly type: "refused"; readonly problem: HandInProblem | "noFile" | "tooMany" };

/** "Titip kirim" for whoever carries a file and has no Damping: one form, no script, no names. */
export const courierPage = (notice: CourierNotice): string => `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Titip kirim</title>
<style>${STYLE}</style>
<main>
<h1>Titip kirim catatan Damping</h1>
${noticeHtml(notice)}
<section>
<form method="post" action="/titip" enctype="multipart/form-data">
<label for="berkas">Berkas titipan (.titip)</label>
<input id="berkas" name="berkas" type="file" required>
<button>Serahkan</button>
</form>
</section>
<p>Isi berkas terkunci dan hanya bisa dibuka server. Menyerahkan berkas yang sama dua kali tidak apa-apa.</p>
</main>
</html>
`;

const noticeHtml = (notice: CourierNotice): string => {
  if (notice.type === "none") return "";
  if (notice.type === "refused")
    return `<section class="problem"><p><strong>${escapeHtml(PROBLEMS[notice.problem])}</strong></p><p>Catatan di HP pemiliknya tetap aman.</p></section>`;
  const { accepted, repeated, refused, unopened, receipt } = notice.answer;
  const lines = [
    ...(accepted > 0 || repeated === 0 ? [`${accepted} catatan diterima.`] : []),
    ...(repeated > 0 ? [`${repeated} catatan memang sudah ada di server.`] : []),
    ...(refused > 0 ? [`${refused} catatan tidak diterima; pemiliknya akan melihat alasannya di HP.`] : []),
    ...(unopened > 0 ? [`${unopened} bagian tidak bisa dibuka. Minta berkas baru dari HP pemiliknya.`] : []),
  ];
  const data = Buffer.from(receipt).toString("base64");
  return `<section class="done">${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("")}
<p>Bawa tanda terima ini kembali ke HP pemiliknya:</p>
<p><a class="go" download="${escapeHtml(notice.name)}" href="data:application/octet-stream;base64,${data}">Simpan tanda terima</a></p></section>`;
};

const PROBLEMS: Readonly<Record<HandInProblem | "noFile" | "tooMany", string>> = {
  notCourier: "Ini bukan berkas titipan Damping.",
  newer: "Berkas ini dibuat Damping yang lebih baru daripada server. Hubungi admin kota.",
  incomplete: "Berkas ini terpotong. Salin atau kirim ulang dari HP pemiliknya.",
  tooLarge: "Berkas ini terlalu besar. Minta berkas baru dari HP pemiliknya.",
  badHeader: "Berkas ini rusak. Minta berkas baru dari HP pemiliknya.",
  badSignature: "Tanda tangan berkas tidak cocok: isinya berubah di jalan. Minta berkas baru.",
  unknownDevice: "HP yang membuat berkas ini tidak dikenal server ini.",
  noFile: "Pilih dulu berkas titipannya.",
  tooMany: "Terlalu banyak berkas dari sambungan ini. Coba lagi seperempat jam lagi.",
};
