import { beforeEach, describe, expect, test } from "vitest";
import { cameOver } from "#features/today/came-over.ts";
import type { HandOverAsk } from "#protocol/people-requests.ts";
import { setGrants } from "#server/accounts/set-grants.ts";
import { TEST_DAY } from "#support/cards.ts";
import { AREA, familyDraft, mustSave, RW05, RW08, saveFamily, weighDraft } from "#support/phone-saves.ts";
import { DAY_MS, heads, type Person, setupHandOver, syncAll, TODAY } from "./setup-hand-over.ts";

let { clock, server, person, siti, yuli, ani, rina, give, asked, lately } = {} as Awaited<
  ReturnType<typeof setupHandOver>
>;
beforeEach(async () => {
  ({ clock, server, person, siti, yuli, ani, rina, give, asked, lately } = await setupHandOver());
});

describe("a supervisor who hands a cadre's families to two successors", () => {
  test("sees beforehand what moves, and nothing has moved by looking", async () => {
    await saveFamily(siti.phone.session(), "Budi", "Alya");
    await siti.phone.syncNow();
    const told = await asked(
      give([
        [RW05, yuli],
        [RW08, ani],
      ]),
    );
    expect(told).toMatchObject({
      result: "preview",
      problems: [],
      parts: [
        {
          fromName: "Bu Siti",
          shares: [
            {
              place: RW05,
              toName: "Bu Yuli",
              streams: [{ stream: RW05, families: 1, people: 1, children: 1, referrals: 0 }],
            },
            { place: RW08, toName: "Bu Ani", streams: [] },
          ],
          devices: [{ label: "HP uji", unsent: 0 }],
        },
      ],
    });
    await syncAll(siti, yuli);
    expect([heads(siti), heads(yuli)]).toEqual([["Budi"], []]);
  });

  test("each gets their RW, is told by a record, and the old phone's late work arrives", async () => {
    const { child } = await saveFamily(siti.phone.session(), "Budi", "Alya");
    const joko = siti.phone.session().newId();
    await mustSave(siti.phone.session(), [familyDraft(joko, "Joko", { rw: "08" })]);
    await siti.phone.syncNow();
    await mustSave(siti.phone.session(), [weighDraft(siti.phone.session().newId(), child, 9.3)]);
    const done = await asked(
      give([
        [RW05, yuli],
        [RW08, ani],
      ]),
      true,
    );
    expect(done.result).toBe("done");
    await syncAll(yuli, ani);
    expect([heads(yuli), heads(ani)]).toEqual([["Budi"], ["Joko"]]);
    const [told] = yuli.phone.session().references("handOver");
    expect(told?.body).toMatchObject({
      day: TODAY,
      state: "done",
      fromName: "Bu Siti",
      decidedBy: rina.worker,
      shares: [
        { place: RW05, to: yuli.worker, families: 1 },
        { place: RW08, to: ani.worker, families: 1 },
      ],
    });
    expect(cameOver(yuli.phone.session(), TEST_DAY)).toMatchObject([
      { title: "1 keluarga datang dari Bu Siti.", detail: "RW 05, sejak 21 Nov 2026." },
    ]);
    clock.advance(20 * DAY_MS);
    await syncAll(siti, yuli);
    expect(heads(siti)).toEqual([]);
    expect(siti.phone.session().outbox()).toMatchObject({ waiting: 0, refused: [] });
    expect(yuli.phone.session().personCard(child)?.measurements).toHaveLength(1);
  });

  test("takes it back by a second one; what the successor had before stays hers", async () => {
    await setGrants(server.world, "3571", yuli.worker, [{ role: "cadre", area: RW08 }]);
    await saveFamily(siti.phone.session(), "Budi", "Alya");
    await syncAll(siti);
    await asked(
      give([
        [RW05, yuli],
        [RW08, yuli],
      ]),
      true,
    );
    await syncAll(siti, yuli);
    expect(heads(yuli)).toEqual(["Budi"]);
    const record = (await lately()).handOvers[0]?.record ?? "";
    expect(await asked({ type: "undo", record }, true)).toMatchObject({ result: "done" });
    await syncAll(siti, yuli);
    expect([heads(siti), heads(yuli)]).toEqual([["Budi"], []]);
    expect(cameOver(yuli.phone.session(), TEST_DAY)).toEqual([]);
    const areas = ({ phone }: Person) =>
      phone
        .session()
        .grants()
        .list.map(({ area }) => area)
        .sort();
    expect([areas(siti), areas(yuli)]).toEqual([[RW05, RW08], [RW08]]);
    expect((await lately()).handOvers[0]).toMatchObject({ undoes: record, fromName: "Bu Yuli" });
    expect(await asked({ type: "undo", record }, true)).toMatchObject({
      problems: [{ field: "record", why: "changed" }],
    });
  });

  test("once: also where the successor held it besides, what was taken back and given on is not taken back again", async () => {
    const dewi = await person("Bu Dewi", { role: "cadre", area: RW05 });
    await asked(give([[RW05, dewi]]), true);
    const record = (await lately()).handOvers[0]?.record ?? "";
    expect(await asked({ type: "undo", record }, true)).toMatchObject({ result: "done" });
    await asked(give([[RW05, ani]]), true);
    expect(await asked({ type: "undo", record }, true)).toMatchObject({
      problems: [{ field: "record", why: "changed" }],
    });
  });
});

describe("what cannot be handed over is said beside its field", () => {
  const whyOf = async (ask: HandOverAsk) =>
    (await asked(ask, true)).problems.map(({ field, why }) => `${field} ${why}`);

  test("to oneself, to a stranger to the area, to nobody, what is not held, on a day that is over or far", async () => {
    const stranger = await server.addWorker({
      name: "Bu Jauh",
      grants: [{ role: "cadre", area: "3571011002/01" }],
    });
    const far = { ...yuli, worker: stranger.worker };
    expect(await whyOf(give([[RW05, siti]]))).toEqual(["shares samePerson"]);
    expect(await whyOf(give([[RW05, far]]))).toEqual(["shares unknownSuccessor"]);
    expect(await whyOf(give([[RW05, rina]]))).toEqual(["shares self"]);
    expect(await whyOf(give([]))).toEqual(["shares none"]);
    expect(await whyOf(give([[`${AREA}/09`, yuli]]))).toEqual(["shares notHeld"]);
    expect(await whyOf(give([[RW05, yuli]], "2026-11-20"))).toEqual(["day past"]);
    expect(await whyOf(give([[RW05, yuli]], "2027-02-21"))).toEqual(["day far"]);
    expect(await whyOf(give([[RW05, yuli]], "2026-11-31"))).toEqual(["day wrong"]);
    expect(await whyOf(give([[RW05, yuli]], TODAY, far))).toEqual(["from unknown"]);
    await syncAll(siti, yuli);
    expect(siti.phone.session().grants().list).toHaveLength(2);
  });

  test("a supervisor's own office, and any role above a field worker's, is not hers to give", async () => {
    const other = await server.addWorker({ name: "Bu Ida", grants: [{ role: "supervisor", area: AREA }] });
    const share = { role: "supervisor", place: AREA, to: yuli.worker };
    const ask: HandOverAsk = { type: "give", from: other.worker, shares: [share], day: TODAY };
    expect(await whyOf(ask)).toEqual(["shares notYours"]);
    expect(await whyOf({ ...ask, from: rina.worker })).toEqual(["from self", "shares notYours"]);
  });
});
