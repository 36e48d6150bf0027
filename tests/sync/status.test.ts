import { expect, test } from "vitest";
import { REFUSALS } from "#protocol/outcomes.ts";
import { refusalAdvice } from "#sync/status.ts";

test("every reason of a refusal says what a person can do", () => {
  const advice = Object.fromEntries(REFUSALS.map((reason) => [reason, refusalAdvice(reason)]));
  expect(advice).toEqual({
    contentDiffers: "reportIt",
    counterTaken: "reportIt",
    outsideScope: "askSupervisor",
    notAllowed: "askSupervisor",
    badBody: "correctIt",
    reasonMissing: "correctIt",
    badShape: "reportIt",
    erased: "nothingToDo",
    wrongAuthor: "askSupervisor",
  });
});

test("a reason that a newer server has is to be reported, not swallowed", () => {
  expect(refusalAdvice("somethingNew")).toBe("reportIt");
});
