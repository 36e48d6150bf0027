/** One drawing element of an icon: its tag and attributes as written in the SVG file. */
export type SvgShape = { readonly tag: SvgTag; readonly attributes: Readonly<Record<string, string>> };

type SvgTag = (typeof TAGS)[number];

const TAGS = ["path", "circle", "rect", "line", "polyline", "polygon", "ellipse"] as const;
const SHAPE = new RegExp(`<(${TAGS.join("|")})\\s+([^>]*?)\\s*/>`, "g");
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/**
 * Reads the drawing elements out of an icon file of the set. Elements instead of markup, because the
 * content security policy (trusted types) forbids giving markup text to the page.
 */
export const parseSvgShapes = (svg: string): readonly SvgShape[] =>
  [...svg.matchAll(SHAPE)].map(([, tag, attributes]) => ({
    tag: tag as SvgTag,
    attributes: Object.fromEntries(
      [...(attributes ?? "").matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]),
    ),
  }));
