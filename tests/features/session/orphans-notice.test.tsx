import { renderToStaticMarkup as html } from "preact-render-to-string";
import { expect, test } from "vitest";
import { OrphansNotice } from "#features/session/orphans-notice.tsx";

test("who opens an emptied phone is told how much unsent work is left, and that it is safe", () => {
  const text = html(<OrphansNotice count={12} handIn={async () => ({ taken: 0, left: 12 })} />);
  expect(text).toContain("12 simpanan yang belum terkirim masih ada salinannya");
  expect(text).toContain("hanya bisa dibuka server");
  expect(text).toContain("Serahkan ke server");
});
