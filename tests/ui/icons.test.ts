import { describe, expect, test } from "vitest";
import { iconFiles } from "#ui/icon/icon-files.ts";
import { parseSvgShapes } from "#ui/icon/svg-shapes.ts";

describe("icons", () => {
  test.each(Object.entries(iconFiles))("%s keeps every drawing element of its file", (_name, svg) => {
    const drawn = svg.replace(/<!--.*?-->/gs, "").match(/<(?!svg|\/)\w+/g) ?? [];
    const shapes = parseSvgShapes(svg);
    expect(shapes.map(({ tag }) => `<${tag}`)).toEqual(drawn);
    expect(shapes.every(({ attributes }) => Object.keys(attributes).length > 0)).toBe(true);
  });

  test("attributes are read as written", () => {
    expect(parseSvgShapes('<svg a="b">\n <circle cx="12" r="1.5" />\n</svg>')).toEqual([
      { tag: "circle", attributes: { cx: "12", r: "1.5" } },
    ]);
  });
});
