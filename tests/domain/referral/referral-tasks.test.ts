import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { referralTask, referralTasks } from "#domain/referral/referral-tasks.ts";
import { aReferral } from "./a-referral.ts";

const day = (d: number) => civilDate(2026, 11, d);

describe("what a referral of 2 November asks of the team", () => {
  test("nothing while the family still has time, then whether they went", () => {
    expect(referralTask(aReferral(), day(4))).toBeUndefined();
    expect(referralTask(aReferral(), day(5))).toMatchObject({
      type: "attend",
      dueOn: day(5),
      overdueDays: 0,
    });
    expect(referralTask(aReferral(), day(8))).toMatchObject({ type: "attend", overdueDays: 3 });
  });
  test("an urgent one the same day", () =>
    expect(referralTask(aReferral({ urgency: "today" }), day(2))).toMatchObject({
      type: "attend",
      overdueDays: 0,
    }));
  test("the answer, a week after they came", () => {
    const came = aReferral({ status: "attended", attendedOn: day(4) });
    expect(referralTask(came, day(10))).toBeUndefined();
    expect(referralTask(came, day(12))).toMatchObject({
      type: "feedback",
      dueOn: day(11),
      overdueDays: 1,
    });
  });
  test("that they did not come, at once, until they do", () => {
    expect(referralTask(aReferral({ notAttended: true }), day(3))?.type).toBe("notAttended");
    expect(
      referralTask(aReferral({ notAttended: true, status: "attended", attendedOn: day(6) }), day(7)),
    ).toBeUndefined();
  });
  test("an answer is news for two weeks; a declined one asks for nothing", () => {
    const answered = aReferral({ status: "returned", feedback: "sehat", feedbackDate: day(6) });
    expect(referralTask(answered, day(20))?.type).toBe("answered");
    expect(referralTask(answered, day(21))).toBeUndefined();
    expect(referralTask(aReferral({ declined: true }), day(20))).toBeUndefined();
  });
  test("gravest first: urgency, then the longest overdue, news last", () => {
    const list = [
      aReferral({ record: "news", urgency: "today", status: "returned", feedbackDate: day(19) }),
      aReferral({ record: "late", date: day(1) }),
      aReferral({ record: "later", date: day(10) }),
      aReferral({ record: "urgent", urgency: "today", date: day(19) }),
    ];
    expect(referralTasks(list, day(20)).map((task) => task.referral.record)).toEqual([
      "urgent",
      "late",
      "later",
      "news",
    ]);
  });
});
