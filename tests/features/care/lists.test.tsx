import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#domain/civil-date.ts";
import type { ReferralFacts } from "#domain/referral/referral-facts.ts";
import type { Slip } from "#domain/referral/slip.ts";
import { careTasks } from "#features/care/care-task-rows.ts";
import { CareTasks } from "#features/care/care-tasks.tsx";
import { heldReferral, receiptOf, referralsWithCode } from "#features/care/referral/receive.ts";
import { referralLists } from "#features/care/referral/referral-rows.ts";
import { ReferralsScreen } from "#features/care/referral/referrals-screen.tsx";
import { SlipScreen } from "#features/care/referral/slip-screen.tsx";
import { SubjectCareSection } from "#features/care/subject-care-section.tsx";
import { helpReport } from "#features/me/help-report.ts";
import type { CareCard } from "#storage/session-types.ts";
import { aVersion } from "#support/builders.ts";
import { aFamilyCard, aMeasurementCard, aPersonCard, aSessionShowing, TEST_DAY } from "#support/cards.ts";

const alya = aPersonCard("alya", {
  name: "Alya Putri",
  family: "f1",
  measurements: [aMeasurementCard(addDays(TEST_DAY, -9))],
});
const made: ReferralFacts = {
  record: `${alya.id}.rujuk.7K3M9Q`,
  subject: alya.id,
  date: addDays(TEST_DAY, -10),
  from: "team",
  to: "puskesmas",
  reasons: ["growth.twoT", "family.private"],
  urgency: "threeDays",
  status: "made",
  slipCode: "7K3M9Q",
  notAttended: false,
  declined: false,
  author: "siti",
  pending: true,
};
const care = (parts: Partial<CareCard> = {}): CareCard => ({
  subject: alya.id,
  stream: alya.stream,
  referrals: [],
  dangers: [],
  treatments: [],
  aids: [],
  ...parts,
});
const sessionWith = (card: CareCard, parts: Parameters<typeof aSessionShowing>[0] = {}) =>
  aSessionShowing({
    familyCards: [aFamilyCard("Budi", { id: "f1", members: [alya] })],
    care: () => [card],
    careOf: (subject) => (subject === card.subject ? card : undefined),
    ...parts,
  });
const asHealthWorker = {
  grants: () => ({ version: 1, list: [{ role: "healthWorker" as const, area: "3571011001" }] }),
};

describe("what the care asks for on Beranda", () => {
  test("an open danger sign, a referral that is late, a weight that is due: each with its next step", () => {
    const card = care({
      referrals: [made],
      dangers: [
        {
          record: "d1",
          subject: alya.id,
          date: TEST_DAY,
          time: "09.12",
          group: "child",
          signs: ["child.convulsion"],
        },
      ],
      treatments: [
        {
          record: "t1",
          subject: alya.id,
          reason: "wasting",
          type: "localFood",
          startDate: addDays(TEST_DAY, -20),
          plannedDays: 56,
          days: [],
        },
      ],
    });
    const tasks = careTasks(sessionWith(card), TEST_DAY);
    expect(tasks.dangers).toMatchObject([{ name: "Alya Putri", href: `/orang/${alya.id}` }]);
    expect(tasks.dangers[0]?.todo).toContain("09.12");
    expect(tasks.referrals).toMatchObject([{ name: "Alya Putri", isLate: true, isOnlyHere: true }]);
    expect(tasks.referrals[0]?.task).toBe("Lewat 7 hari, belum diketahui datang");
    expect(tasks.treatments).toMatchObject([{ href: `/orang/${alya.id}/pemulihan` }]);
    expect(tasks.openReferrals).toBe(1);
    expect(tasks.hasMbg).toBe(false);
  });
  test("only of the RWs that are asked for", () =>
    expect(careTasks(sessionWith(care({ referrals: [made] })), TEST_DAY, () => false).referrals).toEqual([]));
  test("nothing at all for an admin, who reads of nobody's care", () => {
    const admin = { grants: () => ({ version: 1, list: [{ role: "admin" as const, area: "3571" }] }) };
    const drawn = (parts = {}) =>
      render(<CareTasks session={sessionWith(care({ referrals: [made] }), parts)} today={TEST_DAY} />);
    expect(drawn(admin)).toBe("");
    expect(drawn()).toContain("Rujukan (1 berjalan)");
  });
  test("an answer is news for the team, not for whoever gave it", () => {
    const answered = { ...made, status: "returned" as const, feedback: "sehat", feedbackDate: TEST_DAY };
    const card = care({ referrals: [answered] });
    expect(referralLists(sessionWith(card), TEST_DAY).tasks).toHaveLength(1);
    const there = referralLists(sessionWith(card, asHealthWorker), TEST_DAY);
    expect(there.tasks).toEqual([]);
    expect(there.closed).toHaveLength(1);
  });
});

describe("taking a slip in", () => {
  const slip: Slip = {
    subject: alya.id,
    code: "7K3M9Q",
    date: civilDate(2026, 11, 11),
    to: "puskesmas",
    urgency: "threeDays",
    initials: "A.P.",
    age: "16 bulan",
    reasons: ["growth.twoT"],
    stream: "3571011001/05",
    phone: "",
  };
  test("finds the referral it speaks of, by its code or by what the camera read", () => {
    const session = sessionWith(care({ referrals: [made] }));
    expect(referralsWithCode(session, "7K3M9Q")).toEqual([made]);
    expect(referralsWithCode(session, "000000")).toEqual([]);
    expect(heldReferral(session, slip)).toBe(made);
    expect(heldReferral(session, { ...slip, code: "000000" })).toBeUndefined();
  });
  test("writes what the paper says under the id the referral has; only the receipt where it is known", () => {
    expect(receiptOf(slip, undefined, TEST_DAY)).toMatchObject({
      record: made.record,
      fields: { date: slip.date, slipReasons: ["growth.twoT"], slipCode: "7K3M9Q", receivedOn: TEST_DAY },
    });
    expect(receiptOf(slip, made, TEST_DAY)?.fields).toEqual({ receivedOn: TEST_DAY });
    expect(receiptOf(slip, { ...made, status: "attended" }, TEST_DAY)).toBeUndefined();
  });
  test("a tablet whose calendar is behind the slip's receives it on the slip's day", () =>
    expect(receiptOf({ ...slip, date: addDays(TEST_DAY, 1) }, undefined, TEST_DAY)?.fields).toMatchObject({
      receivedOn: addDays(TEST_DAY, 1),
    }));
});

describe("screens", () => {
  test("the list says what is late, and how to begin where there is none", () => {
    expect(
      render(<ReferralsScreen session={sessionWith(care({ referrals: [made] }))} today={TEST_DAY} />),
    ).toContain("Lewat 7 hari");
    expect(render(<ReferralsScreen session={aSessionShowing()} today={TEST_DAY} />)).toContain(
      "Belum ada rujukan",
    );
  });
  test("the slip shows code and initials, no name, and nothing private", () => {
    const html = render(
      <SlipScreen
        session={sessionWith(care({ referrals: [made] }))}
        today={TEST_DAY}
        subject={alya.id}
        record={made.record}
      />,
    );
    expect(html).toContain("7K3 M9Q");
    expect(html).toContain("A.P.");
    expect(html).toContain("Berat tidak naik dua kali berturut-turut");
    expect(html).not.toMatch(/Alya|Putri|Pendampingan keluarga/);
  });
  test("the family page asks for consent until it has an answer; a posyandu cadre sees nothing of the care", () => {
    const section = (session: ReturnType<typeof aSessionShowing>) =>
      render(<SubjectCareSection session={session} today={TEST_DAY} showToast={() => {}} family="f1" />);
    expect(section(sessionWith(care()))).toContain("Belum diminta");
    const posyandu = {
      grants: () => ({ version: 1, list: [{ role: "posyanduCadre" as const, area: "posyandu:p1" }] }),
    };
    expect(section(sessionWith(care({ referrals: [made] }), posyandu))).toBe("");
  });
});

test("the helper's report names kinds and reasons, nobody and nothing that was typed", () => {
  const report = helpReport({
    version: "0.1.0",
    browser: "Chrome",
    phase: "waitingForSignal",
    lastContactAtMs: undefined,
    outbox: {
      waiting: 3,
      handedOver: 2,
      refused: [{ version: aVersion("secret", { body: { name: "Alya Putri" } }), reason: "outsideScope" }],
    },
    isPersisted: true,
    clockOffsetMs: 120_000,
    lastError: "TypeError work-AbC.js:1:20",
  });
  expect(report).toContain("Pengiriman: menunggu sinyal");
  expect(report).toContain("Menunggu: 3");
  expect(report).toContain("person outsideScope");
  expect(report).toContain("TypeError work-AbC.js:1:20");
  expect(report).not.toMatch(/Alya|siti|secret/i);
});
