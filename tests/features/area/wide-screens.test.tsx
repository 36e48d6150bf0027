import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { widePath } from "#features/area/use-wide-area.ts";
import { WideAreaScreen } from "#features/area/wide-area-screen.tsx";
import { deliveryWords, type NotDelivered } from "#features/shared/online/delivery-words.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { REQUEST_REFUSALS } from "#protocol/messages.ts";
import { aSessionShowing, TEST_DAY } from "#support/cards.ts";
import type { Lists } from "#sync/lists-transport.ts";

/** The first drawing happens before anything is asked. */
const never = () => new Promise<never>(() => {});
const silent: Lists = {
  summary: never,
  places: never,
  programme: never,
  children: never,
  subject: never,
  history: never,
  review: never,
  devices: never,
  recovery: never,
  quality: never,
  careSummary: never,
  families: never,
};
const screen = (query = ""): string =>
  render(
    <WideAreaScreen
      session={aSessionShowing()}
      today={TEST_DAY}
      area="357101"
      query={query}
      lists={silent}
      go={() => {}}
      replace={() => {}}
      holdForm={() => () => {}}
      showToast={() => {}}
    />,
  );

describe("an area read from the server", () => {
  test("says where one is and that figures are on their way", () => {
    expect(screen()).toContain("Kecamatan Mojoroto");
    expect(screen()).toContain("Mengambil angka wilayah");
  });
  test("opens a child named by its address, with the way back to the same list", () => {
    const html = screen("?cek=1&anak=c1");
    expect(html).toContain("Membuka data anak");
    expect(html).toContain('href="/wilayah/357101?cek=1"');
  });
  test("keeps the filter in the child's address", () => {
    expect(widePath("3571", {}, "c1")).toBe("/wilayah/3571?anak=c1");
    expect(widePath("3571", { toReview: true }, "c1")).toBe("/wilayah/3571?cek=1&anak=c1");
  });
});

describe("what could not be had", () => {
  test("without signal is grey, and says what stays open", () => {
    const words = deliveryWords({ type: "offline" });
    expect(words.tone).toBe("offline");
    expect(words.title).toBe("Bagian ini perlu sambungan. Yang di HP ini tetap bisa dibuka.");
  });
  const others: readonly NotDelivered[] = [
    { type: "timeout" },
    { type: "notOurServer" },
    { type: "nonsense", detail: "" },
    ...Object.keys(REQUEST_REFUSALS).map((refusal) => ({ type: "refused", refusal, status: 400 }) as const),
    { type: "refused", refusal: "somethingNew", status: 418 },
  ];
  test.each(others)("has words and something to do: $type $refusal", (failed) => {
    const { title, todo } = deliveryWords(failed);
    expect(title).toMatch(/\.$/);
    expect(todo).toMatch(/\.$/);
  });
  test("offers to try again, and says when it does", () => {
    const notice = (isAsking: boolean) =>
      render(<NotDeliveredNotice failed={{ type: "offline" }} isAsking={isAsking} onAgain={() => {}} />);
    expect(notice(false)).toContain("Coba lagi");
    expect(notice(true)).toContain('aria-busy="true"');
  });
});
