import { effect } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { posyanduHere } from "#features/weighing-day/days/posyandu-here.ts";
import { createRegister } from "#features/weighing-day/register/create-register.ts";
import { registerChildren } from "#features/weighing-day/register/register-children.ts";
import { registerRow } from "#features/weighing-day/register/row-view.ts";
import { aMeasurementCard, aSessionShowing } from "#support/cards.ts";
import { aGirl, aPosyanduCard, DAY, day, KENANGA, weighedOn } from "./a-register.ts";

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
const rowOf = (...measurements: ReturnType<typeof weighedOn>[]) =>
  registerRow(aGirl("Alya", { measurements }), DAY, { isVisitor: false, isCounted: true });

describe("whose register it is", () => {
  const others = { ...KENANGA, id: "melati", name: "Posyandu Melati" };
  const session = (area: string, role: "posyanduCadre" | "cadre") =>
    aSessionShowing({
      grants: () => ({ version: 1, list: [{ role, area, streams: KENANGA.streams }] }),
      references: (kind) => (kind === "posyandu" ? [aPosyanduCard(others), aPosyanduCard()] : []),
    });
  test("a posyandu cadre has her own posyandu alone, a companion those of the kelurahan, by name", () => {
    expect(names(posyanduHere(session("posyandu:melati", "posyanduCadre")))).toEqual(["Posyandu Melati"]);
    expect(names(posyanduHere(session("3571011001/05", "cadre")))).toEqual([
      "Posyandu Kenanga",
      "Posyandu Melati",
    ]);
  });

  test("a child belongs to the posyandu named on it, else to the one of its RW", () => {
    const { own, visitors } = registerChildren(
      [
        aGirl("Named", { posyandu: "kenanga", stream: "3571011001/09" }),
        aGirl("ByRw", { stream: "3571011001/06" }),
        aGirl("Elsewhere", { stream: "3571011001/07" }),
        aGirl("OfOther", { posyandu: "melati", stream: "3571011001/05" }),
        aGirl("Mother", { group: "woman" }),
        aGirl("Five", { birthDate: day("2021-11-21") }),
        aGirl("Gone", { listStatus: "moved" }),
      ],
      KENANGA,
      DAY,
    );
    expect(names(own)).toEqual(["Named", "ByRw"]);
    expect(visitors).toEqual([]);
  });

  test("who was weighed here this month from elsewhere is a visitor, until the month is over", () => {
    const guest = aGirl("Guest", {
      posyandu: "melati",
      measurements: [weighedOn("2026-11-10", 10, { posyandu: "kenanga" })],
    });
    expect(names(registerChildren([guest], KENANGA, DAY).visitors)).toEqual(["Guest"]);
    expect(registerChildren([guest], KENANGA, day("2026-12-10")).visitors).toEqual([]);
  });

  test("a child without birth date is weighed too, and counted nowhere", () => {
    const { own, withoutBirthDate } = registerChildren([aGirl("A", { birthDate: undefined })], KENANGA, DAY);
    expect(own).toEqual([]);
    expect(names(withoutBirthDate)).toEqual(["A"]);
  });
});

describe("a line", () => {
  test("waits, was weighed, has its length alone, or came without being weighed", () => {
    expect(rowOf().state).toBe("waiting");
    expect(rowOf(weighedOn("2026-11-21", 11)).state).toBe("weighed");
    expect(rowOf(weighedOn("2026-10-21", 11)).state).toBe("waiting");
    expect(rowOf(weighedOn("2026-11-21", 11, { weightKg: undefined, lengthCm: 86 })).state).toBe(
      "lengthOnly",
    );
    const came = aGirl("A", { services: [{ record: "s", type: "attendance", date: DAY }] });
    expect(registerRow(came, DAY, { isVisitor: false, isCounted: true }).state).toBe("came");
  });
  test("says N and how much, T and what was needed, and the step", () => {
    expect(rowOf(weighedOn("2026-11-21", 11.2), weighedOn("2026-10-21", 10.9)).status?.word).toBe(
      "N · Naik 300 gram",
    );
    const t = rowOf(weighedOn("2026-11-21", 11), weighedOn("2026-10-21", 10.9));
    expect(t.status?.word).toBe("T · Naik 100 gram, paling sedikit 200");
    expect(t.step?.title).toBe("Temui petugas kesehatan hari ini");
  });
  test("joins the weight of one table and the length of the other", () => {
    const row = rowOf(
      weighedOn("2026-11-21", 11.2, { record: "w" }),
      aMeasurementCard(DAY, { record: "l", weightKg: undefined, lengthCm: 86.5, position: "standing" }),
    );
    expect(row.figures).toBe("11,2 kg · 86,5 cm");
    expect(row.counts).toMatchObject({ weighed: 1, measured: 1 });
  });
  test("two different weights of one day ask for a look, and conclude nothing", () => {
    const row = rowOf(
      weighedOn("2026-11-21", 11.2, { record: "a" }),
      weighedOn("2026-11-21", 12.2, { record: "b" }),
    );
    expect(row).toMatchObject({ isDoubtful: true, zone: undefined, step: undefined });
    expect(row.counts.weighed).toBe(1);
  });
  test("a visitor adds to no count", () => {
    const child = aGirl("A", { measurements: [weighedOn("2026-11-21", 11)] });
    const row = registerRow(child, DAY, { isVisitor: true, isCounted: false });
    expect(row.state).toBe("weighed");
    expect(Object.values(row.counts).every((count) => count === 0)).toBe(true);
  });
});

describe("the list while one works on it", () => {
  const open = (...children: ReturnType<typeof aGirl>[]) => {
    const register = createRegister(KENANGA, DAY);
    register.refresh(children);
    return register;
  };
  const [alya, bima, citra] = [aGirl("Alya"), aGirl("Bima"), aGirl("Citra")];
  const weigh = (child: typeof alya, weightKg = 11) => ({
    ...child,
    measurements: [weighedOn("2026-11-21", weightKg)],
  });

  test("an entry draws its own line and the counters, and no other line", () => {
    const register = open(alya, bima, citra);
    const drawn: string[] = [];
    for (const id of register.shown.value)
      effect(() => void drawn.push(register.row(id)?.value.child.name ?? ""));
    effect(() => void drawn.push(`D ${register.totals.value.weighed}`));
    effect(() => void drawn.push(`list ${register.shown.value.length}`));
    drawn.length = 0;
    // Cards are made anew at every change of anything.
    register.refresh([{ ...alya }, weigh(bima), { ...citra }]);
    expect(drawn.sort()).toEqual(["Bima", "D 1"]);
  });

  test("by name, whoever came before", () =>
    expect(open(citra, alya, bima).shown.value).toEqual([alya.id, bima.id, citra.id]));

  test("a weighed child stays in its place among those who wait, until one filters anew", () => {
    const register = open(alya, bima);
    register.show("waiting");
    register.refresh([weigh(alya), bima]);
    expect(register.shown.value).toEqual([alya.id, bima.id]);
    expect(register.tallies.value).toMatchObject({ all: 2, waiting: 1, done: 1 });
    register.show("waiting");
    expect(register.shown.value).toEqual([bima.id]);
  });

  test("search finds the child and the mother, as typed, whatever is filtered", () => {
    const register = open(weigh(alya), bima, aGirl("Dewi", { motherName: "Nur'aini" }));
    register.show("waiting");
    register.search("al");
    expect(register.shown.value).toEqual([alya.id]);
    register.search("nuraini");
    expect(register.shown.value.map((id) => register.row(id)?.value.child.name)).toEqual(["Dewi"]);
    register.search("ya");
    expect(register.shown.value).toEqual([]);
  });

  test("next is the following child that was not weighed", () => {
    const register = open(alya, weigh(bima), citra);
    expect(register.nextAfter(alya.id)).toBe(citra.id);
    expect(register.nextAfter(citra.id)).toBeUndefined();
  });

  test("a child of another place is put on the list and opened, and counted as a visitor once weighed", () => {
    const guest = aGirl("Guest", { stream: "3571011001/09" });
    const register = open(alya);
    register.refresh([alya, guest]);
    expect(register.shown.value).toEqual([alya.id]);
    register.add(guest.id);
    expect(register.shown.value).toEqual([alya.id, guest.id]);
    expect(register.active.value).toBe(guest.id);
    register.refresh([alya, weigh(guest)]);
    expect(register.tallies.value).toMatchObject({ all: 1, visitors: 1 });
    expect(register.totals.value).toMatchObject({ children: 1, weighed: 0 });
  });

  test("who comes by another device appears", () => {
    const register = open(alya);
    register.refresh([alya, bima]);
    expect(register.shown.value).toEqual([alya.id, bima.id]);
  });
});
