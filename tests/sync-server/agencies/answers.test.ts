import { describe, expect, test } from "vitest";
import { AGREED, ALYA, copiesOn, REFUSED, RW05, setupAgencies } from "./setup-agencies.ts";

const POOR = { to: "social", reasons: ["family.poor"] };

const itemOn = async (phone: Parameters<typeof copiesOn>[0]): Promise<string> =>
  (await copiesOn(phone))[0]?.item ?? "none";

describe("what an agency answers", () => {
  test("stands on the cadre's own referral at her next sync, said by the agency", async () => {
    const { consent, refer, answer, dinsos, rina } = await setupAgencies();
    await consent(AGREED);
    const record = await refer("AAAAAA", POOR);
    const item = await itemOn(dinsos);
    await answer(dinsos, item, "agencyAnswer", { date: "2026-11-20", outcome: "received" });
    await answer(dinsos, item, "agencyAnswer", {
      date: "2026-11-21",
      outcome: "done",
      words: "Masuk daftar PKH, kartu diantar Senin",
    });
    await rina.settle();
    expect(rina.fold().records.get(record)?.body).toMatchObject({
      receivedOn: "2026-11-20",
      feedback: "Masuk daftar PKH, kartu diantar Senin",
      feedbackBy: "Dinas Sosial",
      feedbackDate: "2026-11-21",
    });
    expect(rina.fold().records.get(record)?.conflicts).toEqual([]);
    expect((await copiesOn(dinsos))[0]?.body.status).toBe("returned");
  });

  test("said in one go, offline, arrives as two steps, each once, whatever is looked at again", async () => {
    const { consent, refer, save, dinsos, rina } = await setupAgencies();
    await consent(AGREED);
    const record = await refer("AAAAAA", POOR);
    const item = await itemOn(dinsos);
    const say = (id: string, fields: object) =>
      save(dinsos, { record: id, subject: item, kind: "agencyAnswer" }, { ...fields }, "agency:dinsos");
    say("one", { date: "2026-11-20", outcome: "received" });
    say("two", { date: "2026-11-20", outcome: "notFound", words: "rumah kosong" });
    await dinsos.settle();
    await rina.settle();
    const merged = rina.fold().records.get(record);
    expect(merged?.body).toMatchObject({
      receivedOn: "2026-11-20",
      notAttended: true,
      notAttendedReason: "Dinas Sosial: rumah kosong",
    });
    // The team corrects it; nothing said before comes back.
    await refer("AAAAAA", { notAttended: false });
    await refer("AAAAAA", { note: "sudah ketemu" });
    await rina.settle();
    expect(rina.fold().records.get(record)?.body.notAttended).toBe(false);
  });

  test("about somebody who has come after all is read all the same", async () => {
    const { consent, refer, answer, dinsos, rina } = await setupAgencies();
    await consent(AGREED);
    const record = await refer("AAAAAA", { ...POOR, attendedOn: "2026-11-20" });
    const words = { date: "2026-11-21", outcome: "declined", words: "kuota habis" };
    await answer(dinsos, await itemOn(dinsos), "agencyAnswer", words);
    await rina.settle();
    expect(rina.fold().records.get(record)?.body.feedback).toBe("tidak dapat dilayani: kuota habis");
  });

  test("in as many words as its form takes arrives with its name before them", async () => {
    const { consent, refer, answer, dinsos, rina } = await setupAgencies();
    await consent(AGREED);
    const record = await refer("AAAAAA", POOR);
    const words = "x".repeat(500);
    await answer(dinsos, await itemOn(dinsos), "agencyAnswer", {
      date: "2026-11-21",
      outcome: "declined",
      words,
    });
    await rina.settle();
    expect(rina.fold().records.get(record)?.body.declinedReason).toBe(`Dinas Sosial: ${words}`);
  });

  test("without words, or to another agency's item, is refused and reaches nobody", async () => {
    const { consent, refer, save, dinsos, pupr, rina } = await setupAgencies();
    await consent(AGREED);
    const record = await refer("AAAAAA", POOR);
    const item = await itemOn(dinsos);
    const done = { date: "2026-11-21", outcome: "done", words: "selesai" };
    save(
      dinsos,
      { record: "one", subject: item, kind: "agencyAnswer" },
      { ...done, words: undefined },
      "agency:dinsos",
    );
    save(pupr, { record: "two", subject: item, kind: "agencyAnswer" }, done, "agency:pupr");
    const wordless = await dinsos.round();
    const foreign = await pupr.round();
    expect(wordless.outcomes[0]).toMatchObject({ outcome: "refused", reason: "badBody" });
    expect(foreign.outcomes[0]).toMatchObject({ outcome: "refused", reason: "outsideScope" });
    await rina.settle();
    expect(rina.fold().records.get(record)?.body).not.toHaveProperty("feedback");
  });

  test("never opens a subject: nobody's id can be claimed before their cadre has sent them", async () => {
    const { save, dinsos, rina } = await setupAgencies();
    const answer = { date: "2026-11-21", outcome: "received" };
    save(dinsos, { record: "claim", subject: "somebody-new", kind: "agencyAnswer" }, answer, "agency:dinsos");
    expect((await dinsos.round()).outcomes[0]).toMatchObject({ outcome: "refused", reason: "outsideScope" });
    const person = { name: "Baru", sex: "P", group: "child" };
    save(rina, { record: "somebody-new", subject: "somebody-new", kind: "person" }, person, RW05);
    expect((await rina.round()).outcomes.at(-1)?.outcome).toBe("accepted");
  });

  test("is all it writes: no copy, no family, no measurement, no decision about who serves what", async () => {
    const { consent, refer, save, dinsos } = await setupAgencies();
    await consent(AGREED);
    await refer("AAAAAA", POOR);
    const item = await itemOn(dinsos);
    save(dinsos, { record: item, subject: item, kind: "agencyReferral" }, { name: "Lain" }, "agency:dinsos");
    save(
      dinsos,
      { record: "m", subject: item, kind: "measurement" },
      { date: "2026-11-21", weightKg: 9 },
      "agency:dinsos",
    );
    save(
      dinsos,
      { record: "g", subject: item, kind: "aidGiven" },
      { date: "2026-11-21", type: "cash", item: "uang" },
      "agency:dinsos",
    );
    save(
      dinsos,
      { record: "v", subject: ALYA, kind: "agencyAnswer" },
      { date: "2026-11-21", outcome: "received" },
      "agency:dinsos",
    );
    const { outcomes } = await dinsos.round();
    expect(outcomes.map((one) => (one.outcome === "refused" ? one.reason : one.outcome))).toEqual([
      "notAllowed",
      "notAllowed",
      "notAllowed",
      "outsideScope",
    ]);
  });
});

describe("what a giver delivers", () => {
  const eggs = { date: "2026-11-21", type: "nutrition", item: "telur", quantity: 30, unit: "butir" };

  test("is help that reached the family, from that giver, and taken back when it was a mistake", async () => {
    const { consent, refer, answer, zakat, rina, save } = await setupAgencies();
    await consent(AGREED);
    const referral = await refer("BBBBBB", { to: "charity", reasons: ["family.food"] });
    const item = await itemOn(zakat);
    await answer(zakat, item, "aidGiven", eggs);
    await rina.settle();
    expect(rina.fold().records.get(referral)?.body.servedOn).toBe("2026-11-21");
    const given = () => rina.fold().of(ALYA, "aid");
    expect(given()).toHaveLength(1);
    expect(given()[0]?.body).toMatchObject({
      item: "telur",
      quantity: 30,
      program: "GENTING",
      source: "Rumah Zakat",
    });
    const [record = ""] = zakat
      .fold()
      .of(item, "aidGiven")
      .map((one) => one.record);
    save(zakat, { record, subject: item, kind: "aidGiven" }, { quantity: 20 }, "agency:zakat");
    await zakat.settle();
    await rina.settle();
    expect(given().map(({ body }) => body.quantity)).toEqual([20]);
  });

  test("is kept of no family that does not want records kept", async () => {
    const { consent, refer, save, zakat, rina } = await setupAgencies();
    await consent(AGREED);
    await refer("BBBBBB", { to: "charity", reasons: ["family.food"] });
    const item = await itemOn(zakat);
    save(zakat, { record: "given", subject: item, kind: "aidGiven" }, eggs, "agency:zakat");
    await consent(REFUSED);
    await zakat.settle();
    await rina.settle();
    expect(rina.fold().of(ALYA, "aid")).toEqual([]);
  });
});
