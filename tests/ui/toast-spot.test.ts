import { describe, expect, test } from "vitest";
import { type Box, type ToastScreen, toastSpot } from "#ui/toast-spot.ts";

const wide = (top: number, bottom: number): Box => ({ top, bottom, left: 0, right: 360 });
const TABS = wide(676, 740);

/** A phone of 360 by 740 with a bar on top and tabs below; the toast is 64 tall. */
const spotOn = (screen: Partial<ToastScreen>) =>
  toastSpot({
    height: 740,
    toast: wide(0, 64),
    topBarBottom: 60,
    feet: [TABS],
    actions: [],
    others: [],
    ...screen,
  });

describe("a toast", () => {
  test("stands on whatever is highest at the foot of the screen", () => {
    expect(spotOn({ feet: [] })).toEqual({ edge: "bottom", px: 0 });
    expect(spotOn({})).toEqual({ edge: "bottom", px: 64 });
    expect(spotOn({ feet: [TABS, wide(540, 676)] })).toEqual({ edge: "bottom", px: 200 });
  });

  test("takes tabs at the side of a wide screen, and an action bar far up the page, for no foot", () => {
    const rail = { top: 0, bottom: 740, left: 0, right: 112 };
    const column = { top: 0, bottom: 64, left: 112, right: 1280 };
    expect(spotOn({ toast: column, feet: [rail] })).toEqual({ edge: "bottom", px: 0 });
    expect(spotOn({ feet: [wide(200, 260)] })).toEqual({ edge: "bottom", px: 0 });
  });

  test("goes under the bar on top where it would lie on an action, wholly or by a corner", () => {
    expect(spotOn({ actions: [wide(610, 666)] })).toEqual({ edge: "top", px: 60 });
    expect(spotOn({ actions: [wide(580, 613)] })).toEqual({ edge: "top", px: 60 });
    expect(spotOn({ actions: [wide(556, 612)] })).toEqual({ edge: "bottom", px: 64 });
    expect(spotOn({ actions: [wide(610, 666)], topBarBottom: -20 })).toEqual({ edge: "top", px: 0 });
  });

  test("stays below where both places hold as much", () => {
    expect(spotOn({ actions: [wide(610, 666), wide(80, 136)] })).toEqual({ edge: "bottom", px: 64 });
    expect(spotOn({ others: [wide(610, 666), wide(80, 136)] })).toEqual({ edge: "bottom", px: 64 });
  });

  test("leaves other buttons free where it can, and sooner covers those than an action", () => {
    expect(spotOn({ others: [wide(610, 666)] })).toEqual({ edge: "top", px: 60 });
    expect(spotOn({ others: [wide(610, 666)], actions: [wide(80, 136)] })).toEqual({
      edge: "bottom",
      px: 64,
    });
    expect(spotOn({ actions: [wide(610, 666)], others: [wide(80, 136)] })).toEqual({ edge: "top", px: 60 });
  });
});
