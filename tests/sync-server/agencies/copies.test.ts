import { describe, expect, test } from "vitest";
import { passOnDue } from "#server/agencies/pass-on.ts";
import { rebuildCopies } from "#server/agencies/rebuild-copies.ts";
import { AGREED, ALYA, copiesOn, R, REFUSED, RW05, SLAMET, setupAgencies } from "./setup-agencies.ts";

const POOR = { to: "social", reasons: ["family.poor"] };
const HUNGRY = { to: "charity", reasons: ["family.food"] };

describe("a referral", () => {
  test("reaches its agency and no other, with the name that the family allows", async () => {
    const { consent, refer, dinsos, pupr, zakat, rsud } = await setupAgencies();
    await consent(AGREED);
    await refer("AAAAAA", POOR);
    expect((await copiesOn(dinsos)).map(({ body }) => body)).toEqual([
      {
        date: "2026-11-20",
        urgency: "fourteenDays",
        name: "Alya Putri",
        reasons: ["Perlu bantuan sosial atau JKN"],
        kelurahan: "3571011001",
        rw: "05",
        status: "made",
        contactName: "rina",
      },
    ]);
    for (const other of [pupr, zakat, rsud]) expect(await copiesOn(other)).toEqual([]);
  });

  test("reaches it before anybody asked, of nobody; and by name once the family agrees", async () => {
    const { consent, refer, dinsos } = await setupAgencies();
    await refer("AAAAAA", POOR);
    const [nobody] = await copiesOn(dinsos);
    expect(nobody?.body).not.toHaveProperty("name");
    await consent(AGREED);
    const [named, ...others] = await copiesOn(dinsos);
    expect(others).toEqual([]);
    expect(named).toMatchObject({ item: nobody?.item, body: { name: "Alya Putri" } });
  });

  test("of a family that refused reaches nobody, but for today's to the hospital, by initials", async () => {
    const { consent, refer, dinsos, zakat, rsud } = await setupAgencies();
    await consent(REFUSED);
    await refer("AAAAAA", POOR);
    await refer("BBBBBB", HUNGRY);
    await refer("CCCCCC", { to: "hospital", reasons: ["growth.oedema"], urgency: "today" });
    expect(await copiesOn(dinsos)).toEqual([]);
    expect(await copiesOn(zakat)).toEqual([]);
    const [urgent] = await copiesOn(rsud);
    expect(urgent?.body).toMatchObject({ initials: "A.P.", reasons: ["Bengkak di kedua punggung kaki"] });
    expect(JSON.stringify(rsud.versions())).not.toContain("Alya");
  });

  test("turned to somebody else leaves the first, and follows what is noted of it", async () => {
    const { consent, refer, dinsos, pupr } = await setupAgencies();
    await consent(AGREED);
    await refer("AAAAAA", POOR);
    await refer("AAAAAA", { attendedOn: "2026-11-21" });
    expect((await copiesOn(dinsos))[0]?.body.status).toBe("attended");
    await refer("AAAAAA", { to: "housing", reasons: ["family.toilet"] });
    expect(await copiesOn(dinsos)).toEqual([]);
    expect((await copiesOn(pupr))[0]?.body.reasons).toEqual(["Perlu jamban sehat"]);
  });

  test("goes to the giver that helps with what is needed, by initials and household, once aid is allowed", async () => {
    const { consent, refer, zakat } = await setupAgencies();
    await consent({ ...AGREED, allowsAid: "no" });
    await refer("AAAAAA", HUNGRY);
    expect(await copiesOn(zakat)).toEqual([]);
    await consent(AGREED);
    const [need] = await copiesOn(zakat);
    expect(need?.body).toMatchObject({ initials: "A.P.", householdSize: 1, needs: ["nutrition"], rw: "05" });
    expect(JSON.stringify(zakat.versions())).not.toMatch(/Alya|Slamet/);
  });

  test("says nothing from which its agency finds the person, and no id of theirs", async () => {
    const { consent, refer, dinsos, zakat } = await setupAgencies();
    await consent(AGREED);
    const record = await refer("AAAAAA", {
      ...POOR,
      reasonText: "ibu sakit paru",
      note: "NIK 3571015203900007",
    });
    await refer("BBBBBB", HUNGRY);
    for (const phone of [dinsos, zakat]) {
      await phone.settle();
      const text = JSON.stringify(phone.versions());
      for (const secret of [ALYA, SLAMET, record, "AAAAAA", "sakit paru", "3571015203900007"])
        expect(text).not.toContain(secret);
    }
  });
});

describe("a family that takes its word back", () => {
  test("is gone from the agency's phone, name and all, and from the server's rows of that stream", async () => {
    const { consent, refer, dinsos, server } = await setupAgencies();
    await consent(AGREED);
    await refer("AAAAAA", POOR);
    const [copy] = await copiesOn(dinsos);
    expect(JSON.stringify(dinsos.versions())).toContain("Alya Putri");
    await consent(REFUSED);
    expect(await copiesOn(dinsos)).toEqual([]);
    expect(JSON.stringify(dinsos.versions())).not.toContain("Alya");
    const stored = await server.store.read(R, (tx) => tx.versions.ofSubjects([copy?.item ?? ""]));
    expect(stored.length).toBeGreaterThan(0);
    for (const { text } of stored) expect(text).toContain('"type":"erased"');
  });

  test("and gives it again is told anew, under another id; a late answer to the first leaves nothing behind", async () => {
    const { consent, refer, dinsos, save, rina, server } = await setupAgencies();
    await consent(AGREED);
    const record = await refer("AAAAAA", POOR);
    const [first] = await copiesOn(dinsos);
    const item = first?.item ?? "";
    const late = { date: "2026-11-21", outcome: "done", words: "Bu Alya terdaftar PKH" };
    save(dinsos, { record: "late-answer", subject: item, kind: "agencyAnswer" }, late, "agency:dinsos");
    await consent(REFUSED);
    await dinsos.settle();
    const stored = await server.store.read(R, (tx) => tx.versions.ofSubjects([item]));
    for (const { text } of stored) expect(text).not.toContain("PKH");
    // What was done for the family is the family's to know.
    await rina.settle();
    expect(rina.fold().records.get(record)?.body).toMatchObject({ feedback: "Bu Alya terdaftar PKH" });
    await consent(AGREED);
    const [again] = await copiesOn(dinsos);
    expect(again?.item).not.toBe(item);
    expect(again?.body.name).toBe("Alya Putri");
  });

  test("to an urgent referral's place leaves the slip's words there, without the name", async () => {
    const { consent, refer, rsud } = await setupAgencies();
    await consent(AGREED);
    await refer("AAAAAA", { to: "hospital", reasons: ["growth.oedema"], urgency: "today" });
    expect((await copiesOn(rsud))[0]?.body.name).toBe("Alya Putri");
    await consent(REFUSED);
    const [copy] = await copiesOn(rsud);
    expect(copy?.body).toMatchObject({ initials: "A.P." });
    expect(JSON.stringify(rsud.versions())).not.toContain("Alya");
  });
});

describe("looking again", () => {
  test("changes nothing that is right: no version, no serial", async () => {
    const { consent, refer, server, dinsos, zakat } = await setupAgencies();
    await consent(AGREED);
    await refer("AAAAAA", POOR);
    await refer("BBBBBB", HUNGRY);
    const streams = () => server.store.read(R, (tx) => tx.streams.all());
    const before = await streams();
    expect(await rebuildCopies(server.world, R)).toBe(1);
    await passOnDue(server.world, R);
    expect(await streams()).toEqual(before);
    expect([...(await copiesOn(dinsos)), ...(await copiesOn(zakat))]).toHaveLength(2);
  });

  test("makes what a crash after acceptance left unmade", async () => {
    const { consent, refer, server, dinsos } = await setupAgencies();
    await consent(AGREED);
    await refer("AAAAAA", POOR);
    const [copy] = await copiesOn(dinsos);
    // As if the process had ended between the two transactions.
    const mark = { subject: SLAMET, mark: "again" };
    await server.store.write(R, (tx) => tx.agencyItems.putDue([mark]));
    await passOnDue(server.world, R);
    expect(await server.store.read(R, (tx) => tx.agencyItems.due(9))).toEqual([]);
    expect((await copiesOn(dinsos)).map(({ item }) => item)).toEqual([copy?.item]);
  });

  test("follows a family to another RW, and somebody to another house whose answer differs", async () => {
    const { consent, refer, dinsos, save, phoneOf } = await setupAgencies();
    await consent(AGREED);
    await refer("AAAAAA", POOR);
    const boss = await phoneOf("boss", "supervisor", "3571011001");
    await boss.settle();
    save(boss, { record: SLAMET, subject: SLAMET, kind: "family" }, { rw: "06" }, RW05);
    await boss.settle();
    expect((await copiesOn(dinsos))[0]?.body.rw).toBe("06");
    const house = "another-house";
    const joko = { headName: "Joko", area: "3571011001", rw: "06" };
    save(boss, { record: house, subject: house, kind: "family" }, joko, "3571011001/06");
    const wati = await phoneOf("wati", "cadre", "3571011001/06");
    save(wati, { record: `${house}.consent`, subject: house, kind: "consent" }, REFUSED, "3571011001/06");
    await boss.settle();
    await wati.settle();
    const moved = { record: `${ALYA}.membership`, subject: ALYA, kind: "membership" };
    save(boss, moved, { family: house }, "3571011001/06");
    await boss.settle();
    expect(await copiesOn(dinsos)).toEqual([]);
  });
});
