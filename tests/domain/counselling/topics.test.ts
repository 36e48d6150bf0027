import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { lastTalked } from "#domain/counselling/counselling-facts.ts";
import { topicOf, topics, topicsFor } from "#domain/counselling/index.ts";

describe("counselling cards", () => {
  test("are at least a dozen, each with its own id, a source, a question and things to do", () => {
    expect(topics.length).toBeGreaterThanOrEqual(12);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    for (const { id, source, ask, points, fits } of topics) {
      expect(source, id).not.toBe("");
      expect(ask.endsWith("?") || ask.includes("? "), id).toBe(true);
      expect(points.length, id).toBeGreaterThanOrEqual(3);
      expect(fits.length, id).toBeGreaterThan(0);
    }
  });
  test("are short enough to be said in two minutes", () => {
    for (const { id, opening, points, ask } of topics)
      expect([opening, ...points, ask].join(" ").split(/\s+/).length, id).toBeLessThanOrEqual(110);
  });
  test("label nobody and blame nobody", () => {
    for (const topic of topics) expect(JSON.stringify(topic)).not.toMatch(/stunting|gagal|bodoh|salah Ibu/i);
  });
  test("those that fit come first, none is lost", () => {
    const { fitting, others } = topicsFor(["pregnant"]);
    expect(fitting.map(({ id }) => id)).toContain("ironTablets");
    expect(others.map(({ id }) => id)).toContain("diarrhoea");
    expect(fitting.length + others.length).toBe(topics.length);
    expect(topicsFor([]).fitting).toEqual([]);
    expect(topicOf("karaoke")).toBeUndefined();
  });
  test("the last day a topic was talked about is the newest", () => {
    const talk = (d: number, ...given: string[]) => ({
      record: `t${d}`,
      date: civilDate(2026, 11, d),
      topics: given,
      people: [],
    });
    expect(lastTalked([talk(3, "toilet"), talk(9, "smoke", "toilet"), talk(1, "smoke")])).toEqual(
      new Map([
        ["toilet", civilDate(2026, 11, 9)],
        ["smoke", civilDate(2026, 11, 9)],
      ]),
    );
  });
});
