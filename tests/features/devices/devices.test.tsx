import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { DeviceRows } from "#features/devices/area-devices.tsx";
import { deviceWords } from "#features/devices/device-words.ts";
import { DevicesScreen } from "#features/devices/devices-screen.tsx";
import { supervisedAreas } from "#features/shared/online/supervised-areas.ts";
import type { DeviceRow } from "#protocol/lists.ts";
import { aSessionShowing, TEST_DAY } from "#support/cards.ts";

const nowMs = Date.parse("2026-11-21T05:00:00Z");
const aRow = (parts: Partial<DeviceRow> = {}): DeviceRow => ({
  device: "d-1",
  label: "Chrome di Android",
  worker: "w",
  workerName: "Bu Rina",
  lastSeenAt: "2026-11-21T03:00:00Z",
  unsent: 0,
  lastN: 20,
  missing: 0,
  app: "2026.11.1",
  storageLeft: 12_400_000_000,
  clockOffsetS: 3,
  ...parts,
});
const words = (parts: Partial<DeviceRow> = {}) => deviceWords(aRow(parts), { today: TEST_DAY, nowMs });
const holding = (...list: ReturnType<ReturnType<typeof aSessionShowing>["grants"]>["list"]) => ({
  grants: () => ({ version: 1, list }),
});

describe("a phone in words", () => {
  test("last contact, what is still on it, and what did not come", () => {
    const { title, detail, isLate } = words({ lastSeenAt: "2026-11-18T05:00:00Z", unsent: 12, missing: 1 });
    expect(title).toBe("HP Bu Rina");
    expect(detail).toBe("terakhir tersambung 3 hari lalu, 12 catatan masih di HP, 1 nomor belum datang");
    expect(isLate).toBe(true);
  });

  test("that is well is plain, with its kind, version and room below", () => {
    const { detail, facts, isLate } = words();
    expect(detail).toBe("terakhir tersambung hari ini, tidak ada catatan yang tertinggal di HP");
    expect(facts).toBe("Chrome di Android · Damping 2026.11.1 · sisa penyimpanan 12,4 GB · jam HP tepat");
    expect(isLate).toBe(false);
  });

  test("that never asked or never told claims nothing", () => {
    const { detail, facts } = words({
      ...{ lastSeenAt: null, unsent: null, clockOffsetS: null },
      ...{ app: "", storageLeft: null },
    });
    expect(detail).toBe("belum pernah tersambung");
    expect(facts).toBe("Chrome di Android");
  });

  test("stands out when silent for a week with work on it, or nearly full; not when silent with nothing", () => {
    const old = "2026-11-13T05:00:00Z";
    expect(words({ lastSeenAt: old, unsent: 1 }).isLate).toBe(true);
    expect(words({ lastSeenAt: old, unsent: null }).isLate).toBe(true);
    expect(words({ lastSeenAt: old, unsent: 0 }).isLate).toBe(false);
    const full = words({ storageLeft: 49_000_000 });
    expect([full.isLate, full.facts]).toEqual([true, expect.stringContaining("penyimpanan tinggal 49 MB")]);
  });

  test("says a clock that is a day or more off, and in which direction", () => {
    expect(words({ clockOffsetS: -2 * 86_400 - 9 }).detail).toContain("jam HP terlambat 2 hari");
    expect(words({ clockOffsetS: 86_400 }).detail).toContain("jam HP lebih cepat 1 hari");
    expect(words({ clockOffsetS: 86_399 }).detail).not.toContain("jam");
  });

  test("says below it how far a clock is off that changes no day", () => {
    expect(words({ clockOffsetS: 600 }).facts).toContain("jam HP lebih cepat 10 menit");
    expect(words({ clockOffsetS: -9_000 }).facts).toContain("jam HP terlambat 2,5 jam");
    expect(words({ clockOffsetS: 2 * 86_400 }).facts).not.toContain("jam");
  });
});

describe("the list", () => {
  test("says what to do once something did not come, and only then", () => {
    const gap = render(
      <DeviceRows rows={[words({ missing: 2 })]} onRecovery={() => undefined} onSignOut={() => undefined} />,
    );
    expect(gap).toContain("belum datang");
    expect(gap).toContain("Minta pemiliknya membuka Damping");
    expect(
      render(<DeviceRows rows={[words()]} onRecovery={() => undefined} onSignOut={() => undefined} />),
    ).not.toContain("Minta pemiliknya");
  });

  test("says of each button whose phone it is about", () => {
    const html = render(
      <DeviceRows
        rows={[words({ workerName: "Siti" }), words({ device: "d2", workerName: "Rina" })]}
        onRecovery={() => undefined}
        onSignOut={() => undefined}
      />,
    );
    const heard = [...html.matchAll(/only-spoken">: (.*?)<\/span>/g)].map(([, about]) => about);
    expect(heard).toEqual(["HP Siti", "HP Siti", "HP Rina", "HP Rina"]);
  });

  test("asks for every area that one supervises, each once; for nobody else", () => {
    const areas = supervisedAreas(
      holding(
        { role: "supervisor", area: "3571011001" },
        { role: "supervisor", area: "357101" },
        { role: "admin", area: "357102" },
        { role: "cadre", area: "3571031001/05" },
      ),
    );
    expect(areas).toEqual(["357101", "357102"]);
    expect(supervisedAreas(holding({ role: "healthWorker", area: "3571" }))).toEqual([]);
  });

  test("is told to be the supervisors' when somebody else comes by the address", () => {
    const html = render(
      <DevicesScreen
        session={{ ...aSessionShowing(), ...holding({ role: "cadre", area: "3571011001/05" }) }}
        today={TEST_DAY}
        lists={{ devices: () => new Promise(() => {}), recovery: () => new Promise(() => {}) }}
        accounts={{ signOutEverywhere: () => new Promise(() => {}) }}
        nowMs={() => nowMs}
      />,
    );
    expect(html).toContain("Halaman ini untuk penyelia wilayah.");
  });
});
