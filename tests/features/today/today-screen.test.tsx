import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { SearchResults } from "#features/today/search-results.tsx";
import { TodayScreen } from "#features/today/today-screen.tsx";
import { aFamilyCard, aMeasurementCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";

const child = (name: string, isWeighed = false) =>
  aPersonCard(name, {
    measurements: isWeighed ? [aMeasurementCard(TEST_DAY)] : [aMeasurementCard(civilDate(2026, 10, 3))],
  });

test("Beranda says how many, where and how many are left, and lists whom to see", () => {
  const family = aFamilyCard("Siti", { members: [child("Alya"), child("Bima", true)] });
  const html = render(<TodayScreen session={aSessionShowing({ familyCards: [family] })} today={TEST_DAY} />);
  expect(html).toContain("Halo, Siti");
  expect(html).toContain("Sabtu, 21 November 2026");
  expect(html).toContain("2 balita di RW 05.");
  expect(html).toContain("Belum ditimbang bulan ini: 1.");
  expect(html).toContain("Alya");
  expect(html).not.toContain("Bima");
});

test("an unfinished form stands before everything else", () => {
  const family = aFamilyCard("Siti", { members: [child("Alya")] });
  const session = aSessionShowing({
    familyCards: [family],
    drafts: {
      list: () => [
        {
          id: "d",
          form: "measurement",
          title: "Penimbangan Alya",
          subject: "alya",
          value: {},
          keptAt: "2026-11-21T02:00:00.000Z",
        },
      ],
      keep: async () => ({ ok: true, value: undefined }),
      reopen: () => {},
      remove: async () => ({ ok: true, value: undefined }),
    },
  });
  const html = render(<TodayScreen session={session} today={TEST_DAY} />);
  expect(html.indexOf("Penimbangan Alya belum selesai")).toBeLessThan(html.indexOf("balita di RW"));
  expect(html).toContain('href="/orang/alya/ukur"');
});

test("when everybody was weighed it says so kindly, and an empty phone says what to do", () => {
  const family = aFamilyCard("Siti", { members: [child("Bima", true)] });
  const done = render(<TodayScreen session={aSessionShowing({ familyCards: [family] })} today={TEST_DAY} />);
  expect(done).toContain("Semua balita sudah ditimbang bulan ini");
  const empty = render(<TodayScreen session={aSessionShowing()} today={TEST_DAY} />);
  expect(empty).toContain("Belum ada balita di sini");
});

test("people of a list nobody visited are counted and lead to the list", () => {
  const listed = aPersonCard("Listed", { listStatus: "fromList" });
  const html = render(
    <TodayScreen
      session={aSessionShowing({ familyCards: [aFamilyCard("Siti", { members: [listed] })] })}
      today={TEST_DAY}
    />,
  );
  expect(html).toContain("Dari daftar, belum dikunjungi");
  expect(html).toContain('href="/keluarga?saring=daftar"');
});

test("a search without result offers to register", () => {
  const html = render(<SearchResults rows={[]} query="Sri " mayRegister />);
  expect(html).toContain("Tidak ada “Sri” di HP ini");
  expect(html).toContain('href="/keluarga/baru"');
});

test("who looks after a kecamatan, and has nobody on this phone, is offered no search and no Tambah that would find nobody", () => {
  const grants = (area: string) => () => ({ version: 1, list: [{ role: "healthWorker" as const, area }] });
  const drawn = (area: string) =>
    render(
      <TodayScreen session={aSessionShowing({ grants: grants(area) })} today={TEST_DAY} counts={<p />} />,
    );
  expect(drawn("3571011001")).toContain("Tambah");
  expect(drawn("3571011001")).toContain('type="search"');
  expect(drawn("357101")).not.toContain("Tambah");
  expect(drawn("357101")).not.toContain('type="search"');
});
