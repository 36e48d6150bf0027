import type { JSX } from "preact";
import { renderToStaticMarkup as html } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { Screen } from "#ui/screen.tsx";
import { SplitView } from "#ui/split-view.tsx";
import { TopBar } from "#ui/top-bar.tsx";

const aScreen = (title: string): JSX.Element => <Screen bar={<TopBar title={title} />}>isi {title}</Screen>;
const view = (detail?: JSX.Element): string =>
  html(<SplitView list={aScreen("Bandar Lor")} listLabel="Balita" detail={detail} />);
const titles = (markup: string): readonly (readonly string[])[] =>
  [...markup.matchAll(/<(h\d)[^>]*>([^<]*)</g)].map(([, level = "", title = ""]) => [level, title]);

describe("a list and what was chosen of it", () => {
  test("have one main and one h1, of what was chosen; the list is a named region beside it", () => {
    const markup = view(aScreen("Alya"));
    expect(titles(markup)).toEqual([
      ["h2", "Bandar Lor"],
      ["h1", "Alya"],
    ]);
    expect(markup.match(/<main\b[^>]*>([^<]*)/g)).toEqual([expect.stringContaining("isi Alya")]);
    expect(markup).toMatch(/<section[^>]* aria-label="Balita"/);
  });
  test("before anything is chosen the list is the page", () => {
    expect(titles(view())).toEqual([["h1", "Bandar Lor"]]);
    expect(view().match(/<main\b/g)).toHaveLength(1);
  });
});
