import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { immunisationStatus } from "#domain/schedule/services/immunisation.ts";
import { keptForm } from "#features/shared/measuring/measure-form.ts";
import { emptyEntry } from "#features/weighing-day/register/entry-context.ts";
import { VaccineSheet } from "#features/weighing-day/register/vaccine-sheet.tsx";
import { WeighingDayScreen } from "#features/weighing-day/weighing-day-screen.tsx";
import { WeighingRecapScreen } from "#features/weighing-day/weighing-recap-screen.tsx";
import { WeighingRegisterScreen } from "#features/weighing-day/weighing-register-screen.tsx";
import type { Session } from "#storage/session-types.ts";
import { aSessionShowing, type SessionParts } from "#support/cards.ts";
import { aGirl, aPosyanduCard, DAY, day, weighedOn } from "./a-register.ts";

const alya = aGirl("Alya", { measurements: [weighedOn("2026-10-10", 10.9), weighedOn("2026-09-10", 10.7)] });
const bima = aGirl("Bima", { measurements: [weighedOn("2026-11-21", 11.2), weighedOn("2026-10-10", 10.9)] });

const sessionWith = (parts: SessionParts = {}): Session =>
  aSessionShowing({
    personCards: [alya, bima],
    references: (kind) => (kind === "posyandu" ? [aPosyanduCard()] : []),
    ...parts,
  });
const base = {
  today: DAY,
  go: () => {},
  holdForm: () => () => {},
  showToast: () => {},
  replace: () => {},
};
const registerOf = (session: Session, date?: string) =>
  render(
    <WeighingRegisterScreen {...base} session={session} posyandu="kenanga" date={date} table={undefined} />,
  );

describe("Hari posyandu", () => {
  test("names each posyandu with its month and leads to its register of the day", () => {
    const html = render(<WeighingDayScreen session={sessionWith()} today={DAY} />);
    expect(html).toContain("Posyandu Kenanga");
    expect(html).toContain("1 dari 2 ditimbang bulan ini");
    expect(html).toContain('href="/posyandu/kenanga?tanggal=2026-11-21"');
  });
  test("says kindly when no posyandu is here", () =>
    expect(render(<WeighingDayScreen session={aSessionShowing()} today={DAY} />)).toContain(
      "Belum ada posyandu di HP ini",
    ));
});

describe("the register", () => {
  test("shows the letters above, and who came and who did not", () => {
    const html = registerOf(sessionWith());
    expect(html).toContain("S 2 · K 0 · D 1 · N 1");
    expect(html).toContain("D/S 50%");
    expect(html).toContain("N/D′ 100%");
    expect(html).toContain("N · Naik 300 gram");
    expect(html.indexOf("Alya")).toBeLessThan(html.indexOf("Bima"));
    expect(html).toMatch(/Belum datang <span class="chip__count">1</);
  });
  test("of an earlier day counts that month", () =>
    expect(registerOf(sessionWith(), "2026-10-21")).toContain("S 2 · K 0 · D 2 · N 1"));
  test("a day that has not come is today", () =>
    expect(registerOf(sessionWith(), "2027-01-01")).toContain("21 Nov 2026"));
  test("offers what a closed tab left unsaved", () => {
    const form = emptyEntry(DAY);
    const value = keptForm({ ...form, draft: { ...form.draft, weight: "11,1" } }, undefined);
    const session = sessionWith({
      drafts: {
        list: () => [
          {
            id: "d",
            form: "measurement",
            title: "",
            subject: alya.id,
            value,
            keptAt: "2026-11-21T02:00:00.000Z",
          },
        ],
        keep: async () => ({ ok: true, value: undefined }),
        reopen: () => {},
        remove: async () => ({ ok: true, value: undefined }),
      },
    });
    expect(registerOf(session)).toContain("Penimbangan Alya belum disimpan.");
    expect(registerOf(session, "2026-11-20")).not.toContain("belum disimpan");
  });
  test("who may not measure reads it, and is told who does", () => {
    const html = registerOf(
      sessionWith({ grants: () => ({ version: 1, list: [{ role: "supervisor", area: "3571011001" }] }) }),
    );
    expect(html).toContain("Menimbang dilakukan kader");
    expect(html).not.toContain("Tambah anak");
  });
  test("a posyandu of another phone is said to be none of this one", () =>
    expect(
      render(
        <WeighingRegisterScreen
          {...base}
          session={sessionWith()}
          posyandu="elsewhere"
          date={undefined}
          table={undefined}
        />,
      ),
    ).toContain("Posyandu ini tidak ada di HP ini"));
});

describe("the recap", () => {
  const recap = (session = sessionWith()) =>
    render(<WeighingRecapScreen session={session} today={DAY} posyandu="kenanga" date={undefined} />);
  test("tells what the month came to, who is missing, and by age and sex", () => {
    const html = recap();
    expect(html).toContain("1 dari 2 balita ditimbang (50%).");
    expect(html).toContain("Belum ditimbang bulan ini");
    expect(html).toContain("24–35 bulan P");
    expect(html).toContain("2 anak belum ditanya Buku KIA-nya");
  });
  test("offers the file, and says why a posyandu cadre's lacks the NIK", () => {
    expect(recap()).toContain("e-PPGBM, lembar pengukuran (2025)");
    expect(recap()).not.toContain("NIK tidak ditampilkan");
    const hers = sessionWith({
      grants: () => ({ version: 1, list: [{ role: "posyanduCadre", area: "posyandu:kenanga" }] }),
    });
    expect(recap(hers)).toContain("NIK tidak ditampilkan");
  });
  test("tells a posyandu cadre, who is not told of refusals, whom to ask before she hands the file on", () => {
    expect(recap()).not.toContain("tanyakan dulu ke kader TPK");
    const hers = sessionWith({
      grants: () => ({ version: 1, list: [{ role: "posyanduCadre", area: "posyandu:kenanga" }] }),
    });
    expect(recap(hers)).toContain("tanyakan dulu ke kader TPK keluarga mana saja");
  });
});

test("the sheet of doses says which are due, and lets older ones be read from the book", () => {
  const child = aGirl("Alya", {
    birthDate: day("2026-01-10"),
    services: [{ record: "s", type: "vaccine", dose: "bcg", date: day("2026-02-10"), basis: "book" }],
  });
  const status = immunisationStatus(child, day("2026-03-10"), "3571");
  if (!status) throw new Error("the schedule is in force");
  const html = render(
    <VaccineSheet
      isOpen
      child={child}
      date={day("2026-03-10")}
      status={status}
      onMark={() => {}}
      onUnmark={() => {}}
      onClose={() => {}}
    />,
  );
  expect(html).toContain("Di Buku KIA, dicatat 10 Feb 2026");
  expect(html).toContain("DPT-HB-Hib 1");
  expect(html).toContain("Jadwalnya hari ini");
  expect(html).toContain("Belum waktunya");
});
