import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { FirstLoadScreen } from "#features/session/first-load-screen.tsx";
import { chromeIntent, wrongPlaceText } from "#features/session/wrong-place.ts";
import { WrongPlaceScreen } from "#features/session/wrong-place-screen.tsx";

const load = { onRetry: () => {}, onStart: () => {} };
const progress = { done: 1200, total: 2000, families: 310, people: 980 };

describe("the first load", () => {
  test("is counted in records, families and people", () => {
    const html = render(<FirstLoadScreen {...load} state="loading" progress={progress} />);
    expect(html).toContain("1.200 dari 2.000 catatan");
    expect(html).toContain("310 keluarga, 980 orang");
  });

  test("offline is grey, says what is safe, and may be left", () => {
    const html = render(<FirstLoadScreen {...load} state="offline" progress={progress} />);
    expect(html).toContain("tone--offline");
    expect(html).not.toContain("tone--problem");
    expect(html).toContain("tetap tersimpan di HP ini");
    expect(html).toContain("Mulai dulu");
  });

  test("done leads to Beranda", () => {
    expect(render(<FirstLoadScreen {...load} state="done" progress={progress} />)).toContain("Buka Beranda");
  });
});

describe("a place that is not fine", () => {
  test("another app's browser gets a link into Chrome and the address to copy", () => {
    const html = render(
      <WrongPlaceScreen
        place="insideAnotherApp"
        address="https://damping.contoh.id/"
        copy={async () => {}}
      />,
    );
    expect(html).toContain("intent://damping.contoh.id/#Intent;scheme=https;package=com.android.chrome;end");
    expect(html).toContain("https://damping.contoh.id/");
    expect(html).toContain("Salin alamat");
  });

  test("an insecure address is not offered again", () => {
    const html = render(<WrongPlaceScreen place="notSecure" address="http://192.168.1.5:8080/" />);
    expect(html).not.toContain("intent:");
    expect(html).toContain(wrongPlaceText.notSecure.title);
  });

  test("what is no web address makes no link", () => {
    expect(chromeIntent("file:///tmp/x")).toBeUndefined();
  });
});
