import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { carriedFacts } from "#features/me/carried-facts.ts";
import { MeScreen } from "#features/me/me-screen.tsx";
import { OtherDevices } from "#features/me/own-devices.tsx";
import { refusedRecord } from "#features/me/refused-record.ts";
import { SignOutSheet } from "#features/me/sign-out-sheet.tsx";
import { SyncDetailScreen } from "#features/me/sync-detail-screen.tsx";
import type { SyncHandle } from "#features/me/use-sync-status.ts";
import { grantLines } from "#features/shared/record/grant-lines.ts";
import { createBrowserUsage } from "#platform/browser-usage.ts";
import type { OwnDevice } from "#protocol/account-requests.ts";
import { REFUSALS } from "#protocol/outcomes.ts";
import { aVersion, idNamed } from "#support/builders.ts";
import { aFamilyCard, anOutbox, aPersonCard, aSessionShowing } from "#support/cards.ts";

const sync: SyncHandle = {
  status: () => ({ phase: "resting" }),
  subscribe: () => () => {},
  request: () => {},
};
const nowMs = () => new Date(2026, 10, 21, 10).getTime();
const alya = aPersonCard("Alya");
const family = aFamilyCard("Siti", { members: [alya] });
const session = aSessionShowing({ familyCards: [family] });

describe("grants as people say them", () => {
  test("RWs of a kelurahan come together under its name", () => {
    const lines = grantLines(
      [
        { role: "cadre", area: "3571011001/08" },
        { role: "cadre", area: "3571011001/03" },
        { role: "supervisor", area: "3571011001" },
      ],
      () => undefined,
    );
    expect(lines[0]?.role).toBe("Kader TPK");
    expect(lines[0]?.places).toMatch(/RW 03, 08$/);
    expect(lines[1]?.role).toBe("Penyelia");
    expect(lines[1]?.places).not.toContain("RW");
  });

  test("a posyandu is named, not shown by its id", () => {
    const lines = grantLines([{ role: "posyanduCadre", area: "posyandu:abc" }], () => "Melati 2");
    expect(lines).toEqual([{ role: "Kader posyandu", places: "Melati 2" }]);
  });
});

describe("a refused record", () => {
  const measured = aVersion("m", { kind: "measurement", subject: alya.id, record: idNamed("m") });

  test("says of whom, why, and leads to where it is put right", () => {
    const shown = refusedRecord({ version: measured, reason: "badBody" }, session);
    expect(shown.title).toBe("Penimbangan dan pengukuran: Alya");
    expect(shown.correctPath).toBe(`/orang/${alya.id}/ukur?catatan=${idNamed("m")}`);
  });

  test("outside one's scope there is nothing to correct, somebody else acts", () => {
    const shown = refusedRecord({ version: measured, reason: "outsideScope" }, session);
    expect(shown.correctPath).toBeUndefined();
    expect(shown.todo).toContain("penyelia");
  });

  test("every reason of the protocol has words of its own", () => {
    const whys = REFUSALS.map((reason) => refusedRecord({ version: measured, reason }, session).why);
    expect(new Set(whys).size).toBe(REFUSALS.length);
    expect(whys).not.toContain(refusedRecord({ version: measured, reason: "somethingNew" }, session).why);
  });

  test("a subject that is not on this phone reads di luar wilayah", () => {
    const elsewhere = aVersion("n", { kind: "measurement", subject: idNamed("nobody") });
    expect(refusedRecord({ version: elsewhere, reason: "badBody" }, session).title).toContain(
      "di luar wilayah",
    );
  });
});

describe("the screens", () => {
  test("Saya names the person, her places, the phone and its version", () => {
    const html = render(
      <MeScreen
        session={session}
        sync={sync}
        nowMs={nowMs}
        accounts={{ ownDevices: async () => ({ type: "offline" }) }}
        device={{ version: "0.1.0", isPersisted: false }}
        onLock={() => {}}
      />,
    );
    expect(html).toContain("Siti Aminah");
    expect(html).toContain("Kunci sekarang");
    expect(html).toContain("0.1.0");
    expect(html).toContain("Belum dijaga");
    expect(html).not.toContain("Keluar dari HP ini");
  });

  test("the page about sending lists what was refused", () => {
    const refused = [
      { version: aVersion("m", { kind: "measurement", subject: alya.id }), reason: "badBody" },
    ];
    const html = render(
      <SyncDetailScreen
        session={aSessionShowing({ familyCards: [family], outbox: () => anOutbox({ refused }) })}
        sync={sync}
        nowMs={nowMs}
        carried={{ list: async () => [], subscribe: () => () => {} }}
        wifi={{ isChosen: () => true, isHeld: () => true, choose: async () => {} }}
        usage={createBrowserUsage({ getItem: () => null, setItem: () => {} })}
        room={{ estimate: async () => undefined }}
      />,
    );
    expect(html).toContain("Menunggu Wi-Fi, sesuai pilihan di HP ini.");
    expect(html).toContain("Penimbangan dan pengukuran: Alya");
    expect(html).toContain("Perbaiki");
    expect(html).toContain("Kirim sekarang");
  });

  test("what is carried for others is counted by what became of it, with since when it waits", () => {
    const carriedSince = (keptAt: string) => ({ keptAt, state: { type: "waiting" } as const });
    const taken = { keptAt: "2026-11-20T01:00:00Z", state: { type: "handedIn", receipt: "{}" } as const };
    const local = (hour: number) => new Date(2026, 10, 21, hour).toISOString();
    expect(carriedFacts([carriedSince(local(9)), carriedSince(local(8)), taken], nowMs())).toMatchObject([
      { value: "2 berkas", note: expect.stringContaining("dibawa sejak 08.00") },
      { value: "1 berkas", note: expect.stringContaining("tanda terimanya") },
    ]);
    expect(carriedFacts([], nowMs())).toEqual([]);
  });

  test("nobody leaves a phone that still holds what nobody else has", () => {
    const sheet = { isOpen: true, onConfirm: () => {}, onCancel: () => {} };
    const held = render(
      <SignOutSheet
        {...sheet}
        problem={{ type: "NotYet", waiting: 3, refused: 0, notDurable: 0, drafts: 0 }}
      />,
    );
    expect(held).toContain("3 catatan hanya ada di HP ini");
    expect(held).not.toContain("button--danger");
    expect(held).toMatch(/href="\/saya\/titip"[^>]*>.*Buat berkas titipan/);
    const safeSoon = { type: "NotYet", waiting: 0, refused: 0, notDurable: 3, drafts: 0 } as const;
    expect(render(<SignOutSheet {...sheet} problem={safeSoon} />)).not.toContain("Buat berkas titipan");
    expect(render(<SignOutSheet {...sheet} problem={undefined} />)).toContain("button--danger");
  });

  test("another phone under one's own name is told unasked, a new one as a warning, with the way to end it", () => {
    const aDevice = (parts: Partial<OwnDevice>): OwnDevice => ({
      device: "d-2",
      label: "Chrome di Android",
      since: "2026-11-20T01:00:00Z",
      lastSeenAt: null,
      isThis: false,
      ...parts,
    });
    const told = (...devices: readonly OwnDevice[]) =>
      render(
        <OtherDevices
          devices={devices}
          nowMs={Date.parse("2026-11-21T01:00:00Z")}
          isBusy={false}
          onEnd={() => {}}
        />,
      );
    expect(told(aDevice({ isThis: true }))).toBe("");
    const isNew = told(aDevice({}));
    expect(isNew).toContain("HP lain dengan akun yang sama: Chrome di Android");
    expect(isNew).toContain("Keluarkan HP itu");
    expect(told(aDevice({ since: "2026-01-20T01:00:00Z" }))).not.toBe(isNew);
    expect(isNew).toContain("tone--warn");
    expect(told(aDevice({ since: "2026-01-20T01:00:00Z" }))).toContain("tone--info");
  });
});
