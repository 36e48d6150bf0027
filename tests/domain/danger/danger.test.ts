import { describe, expect, test } from "vitest";
import { dangerList, dangerSignOf } from "#domain/danger/danger-list.ts";
import { dialable } from "#domain/danger/emergency-numbers.ts";
import { midwifeOf } from "#domain/danger/midwife-of.ts";
import { dangerSign } from "#domain/records/danger-sign.ts";

describe("the list of danger signs", () => {
  const signs = dangerList.groups.flatMap((group) => group.signs.map((sign) => ({ group, sign })));
  test("has every group of the record kind, a source, and unique ids that name their group", () => {
    expect(dangerList.groups.map(({ group }) => group)).toEqual(
      Object.keys(dangerSign.fields.group?.choices ?? {}),
    );
    expect(dangerList.source).not.toBe("");
    expect(new Set(signs.map(({ sign }) => sign.id)).size).toBe(signs.length);
    for (const { group, sign } of signs) expect(sign.id.startsWith(`${group.group}.`)).toBe(true);
  });
  test("holds the signs that domain 8 names as urgent", () => {
    for (const id of [
      "child.cannotDrink",
      "child.convulsion",
      "child.unconscious",
      "child.breathing",
      "child.vomiting",
      "pregnant.bleeding",
      "pregnant.convulsion",
      "pregnant.headache",
      "pregnant.movement",
      "pregnant.fever",
      "pregnant.waters",
      "afterBirth.bleeding",
    ])
      expect(dangerSignOf(id)?.text, id).toBeTruthy();
  });
  test("never says what the discreet group is about", () => {
    const group = dangerList.groups.find((one) => one.group === "safety");
    expect(JSON.stringify(group)).not.toMatch(/kekerasan|pukul|perkosa|PPA/i);
  });
});

describe("whom to call", () => {
  const worker = (id: string, body: object) => ({ id, body: { name: id, roles: ["healthWorker"], ...body } });
  const me = { id: "siti", body: { name: "Siti", roles: ["cadre"], team: "t1", phone: "0811" } };
  test("the team's own midwife, before any other of the kelurahan", () => {
    const other = worker("Rina", { team: "t2", phone: "0812 1111" });
    const own = worker("Dewi", { team: "t1", phone: "0812-2222" });
    expect(midwifeOf("siti", [me, other, own])).toEqual({ name: "Dewi", number: "08122222" });
    expect(midwifeOf("siti", [me, other])).toEqual({ name: "Rina", number: "08121111" });
  });
  test("nobody without a number, nobody who is no health worker, and never oneself", () => {
    const silent = worker("Rina", {});
    const cadre = worker("Ani", { roles: ["cadre"], phone: "081299" });
    expect(midwifeOf("siti", [me, silent, cadre, worker("Eka", { phone: "rumah" })])).toBeUndefined();
    expect(midwifeOf("Dewi", [worker("Dewi", { phone: "081299" })])).toBeUndefined();
  });
  test.each([
    ["119", "119"],
    ["+62 812-3456", "+628123456"],
    ["12", undefined],
    ["nomor ibu", undefined],
  ])("%s dials %s", (typed, number) => expect(dialable(typed)).toBe(number));
});
