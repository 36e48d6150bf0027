import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { positionOfSlip, referralFromSlip } from "#domain/referral/from-slip.ts";
import { referralRecord } from "#domain/referral/referral-facts.ts";
import { applyReferralEvent } from "#domain/referral/referral-status.ts";
import { referralTasks } from "#domain/referral/referral-tasks.ts";
import { slipOf } from "#domain/referral/slip.ts";
import { slipCodeFrom } from "#domain/referral/slip-code.ts";
import { parseSlipText, slipText } from "#domain/referral/slip-text.ts";
import type { Session } from "#storage/session-types.ts";
import { createPhone, type Phone } from "#support/phone.ts";
import { AREA, mustSave, RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";

const MADE_ON = civilDate(2026, 11, 2);
const TODAY = civilDate(2026, 11, 12);

const openPhone = async (
  server: TestServer,
  role: "cadre" | "healthWorker",
  seed: number,
): Promise<Phone> => {
  const area = role === "cadre" ? RW05 : AREA;
  const { code } = await server.addWorker({ grants: [{ role, area }] });
  const phone = await createPhone({ server, seed, isPlain: true });
  await phone.enrol(code);
  await phone.syncNow();
  return phone;
};

/** The cadre refers a child offline; what the paper says is all that leaves her phone. */
const refer = async (session: Session, child: string): Promise<string> => {
  const slipCode = slipCodeFrom(session.newId());
  const record = referralRecord(child, slipCode);
  await mustSave(session, [
    {
      record,
      subject: child,
      kind: "referral",
      fields: {
        date: MADE_ON,
        from: "team",
        to: "puskesmas",
        reasons: ["growth.twoT", "family.private"],
        urgency: "threeDays",
        slipCode,
      },
    },
  ]);
  const facts = session.careOf(child)?.referrals[0];
  if (!facts) throw new Error("the referral is not on her cards");
  return slipText(slipOf({ ...facts, slipCode }, { name: "Alya Putri", stream: RW05 }, "0812345678"));
};

/** The tablet reads the slip and answers, with or without knowing the child. */
const answerFrom = async (session: Session, text: string): Promise<void> => {
  const read = parseSlipText(text);
  if (!read.ok) throw new Error(read.problem.type);
  const slip = read.value;
  const record = referralRecord(slip.subject, slip.code);
  const held = session.careOf(slip.subject)?.referrals.find((one) => one.record === record);
  const event = {
    type: "returned",
    on: civilDate(2026, 11, 4),
    feedback: "PMT 56 hari",
    by: "Bidan Rina",
  } as const;
  const answered = applyReferralEvent(held ?? positionOfSlip(slip), event, TODAY);
  if (!answered.ok) throw new Error(answered.problem.type);
  await mustSave(
    session,
    [
      {
        record,
        subject: slip.subject,
        kind: "referral",
        fields: { ...(held ? {} : referralFromSlip(slip)), ...answered.value },
      },
    ],
    { stream: slip.stream },
  );
};

const conflictsOf = async (session: Session, child: string) =>
  (await session.openPerson(child))?.records.flatMap(({ kind, conflicts }) =>
    conflicts.map(({ field }) => `${kind}.${field}`),
  );

describe("a referral answered from paper", () => {
  test("the tablet that knew the child and not the referral writes the same record; both agree afterwards", async () => {
    const server = createTestServer();
    const cadre = await openPhone(server, "cadre", 1);
    const { child } = await saveFamily(cadre.session(), "Budi", "Alya Putri");
    await cadre.syncNow();
    const tablet = await openPhone(server, "healthWorker", 2);
    expect(tablet.session().personCard(child)?.name).toBe("Alya Putri");

    const text = await refer(cadre.session(), child);
    await answerFrom(tablet.session(), text);
    expect(tablet.session().careOf(child)?.referrals).toMatchObject([
      { status: "returned", reasons: ["growth.twoT"], pending: true },
    ]);
    await tablet.syncNow();
    await cadre.syncNow();
    await tablet.syncNow();
    for (const { session } of [cadre, tablet]) {
      expect(session().careOf(child)?.referrals).toMatchObject([
        {
          status: "returned",
          feedback: "PMT 56 hari",
          feedbackBy: "Bidan Rina",
          reasons: ["growth.twoT", "family.private"],
          pending: false,
        },
      ]);
      expect(await conflictsOf(session(), child)).toEqual([]);
    }
    expect(referralTasks(cadre.session().careOf(child)?.referrals ?? [], TODAY)).toMatchObject([
      { type: "answered" },
    ]);
  });

  test("a child of whom the server knows nothing yet is answered all the same, and finds its family later", async () => {
    const server = createTestServer();
    const cadre = await openPhone(server, "cadre", 3);
    const tablet = await openPhone(server, "healthWorker", 4);
    const { child } = await saveFamily(cadre.session(), "Budi", "Alya Putri");
    const text = await refer(cadre.session(), child);

    await answerFrom(tablet.session(), text);
    await tablet.syncNow();
    expect(tablet.session().personCard(child)).toBeUndefined();
    expect(tablet.session().care()).toMatchObject([{ subject: child, stream: RW05 }]);
    await cadre.syncNow();
    await tablet.syncNow();
    expect(cadre.session().outbox().refused).toEqual([]);
    for (const { session } of [cadre, tablet]) {
      expect(session().personCard(child)).toMatchObject({ name: "Alya Putri", stream: RW05 });
      expect(session().careOf(child)).toMatchObject({
        stream: RW05,
        referrals: [
          { status: "returned", feedback: "PMT 56 hari", reasons: ["growth.twoT", "family.private"] },
        ],
      });
      expect(await conflictsOf(session(), child)).toEqual([]);
    }
  });

  test("an answer given on paper and one given on the tablet: the puskesmas is believed", async () => {
    const server = createTestServer();
    const cadre = await openPhone(server, "cadre", 5);
    const { child } = await saveFamily(cadre.session(), "Budi", "Alya Putri");
    const text = await refer(cadre.session(), child);
    await cadre.syncNow();
    const tablet = await openPhone(server, "healthWorker", 6);
    const [mine] = cadre.session().careOf(child)?.referrals ?? [];
    if (!mine) throw new Error("no referral");
    await answerFrom(tablet.session(), text);
    await mustSave(cadre.session(), [
      {
        record: mine.record,
        subject: child,
        kind: "referral",
        fields: { feedback: "kata ibu: sehat", feedbackBy: "ibunya", feedbackDate: TODAY },
      },
    ]);
    await tablet.syncNow();
    await cadre.syncNow();
    expect(cadre.session().careOf(child)?.referrals[0]?.feedback).toBe("PMT 56 hari");
  });
});

test("a day of free meals lies in an RW of the team, where a cadre may write, and is found as a reference", async () => {
  const server = createTestServer();
  const cadre = await openPhone(server, "cadre", 7);
  const record = "team-1.mbg.20261102";
  await mustSave(
    cadre.session(),
    [
      {
        record,
        subject: record,
        kind: "mbgDay",
        fields: { team: "team-1", date: MADE_ON, arrived: true, packages: 12 },
      },
    ],
    { stream: RW05 },
  );
  await cadre.syncNow();
  expect(cadre.session().outbox().refused).toEqual([]);
  const supervisor = await server.addWorker({ grants: [{ role: "supervisor", area: AREA }] });
  const phone = await createPhone({ server, seed: 8, isPlain: true });
  await phone.enrol(supervisor.code);
  await phone.syncNow();
  expect(phone.session().references("mbgDay")).toMatchObject([{ id: record, stream: RW05 }]);
});
