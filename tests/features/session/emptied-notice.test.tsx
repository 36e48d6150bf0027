import { renderToStaticMarkup as html } from "preact-render-to-string";
import { expect, test } from "vitest";
import { EmptiedNotice } from "#features/session/emptied-notice.tsx";

test("who opens a phone that the browser emptied is told what is safe, what is lost, and how to go on", () => {
  const text = html(<EmptiedNotice />);
  expect(text).toContain("Catatan yang sudah dititipkan ada di server.");
  expect(text).toContain("Yang belum terkirim ikut terhapus, kecuali ada di berkas titipan atau cadangan.");
  expect(text).toContain("kode baru");
});
