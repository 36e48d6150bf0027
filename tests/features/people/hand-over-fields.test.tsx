import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { HandOverFields } from "#features/people/hand-over-fields.tsx";
import type { WorkerOnWire } from "#protocol/people-requests.ts";

const TODAY = civilDate(2026, 11, 21);
const aWorker = (name: string, rw: string): WorkerOnWire => ({
  ...{ worker: name, name, devices: [] },
  grants: [{ role: "cadre", place: `3571011001/${rw}`, mayChange: true }],
});
const fields = (candidates: readonly WorkerOnWire[]): string =>
  render(
    <HandOverFields
      form={{ to: {}, day: TODAY }}
      giver={aWorker("Bu Siti", "05")}
      candidates={candidates}
      posyandu={[]}
      problems={[]}
      today={TODAY}
      onChange={() => {}}
    />,
  );

test("whoever misses the successor among the choices is told what to ask the admin for", () => {
  for (const html of [fields([]), fields([aWorker("Bu Yuli", "01")])]) {
    expect(html).toContain("Penggantinya tidak ada di pilihan?");
    expect(html).toContain("Minta admin kota memberinya RW yang akan diserahkan");
  }
  expect(fields([])).toContain("Belum ada petugas lain di wilayah ini.");
});
