import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { ConsentFacts } from "#domain/consent/consent-facts.ts";
import { createRegister } from "#features/weighing-day/register/create-register.ts";
import { RowLine } from "#features/weighing-day/register/row-line.tsx";
import { aSessionShowing } from "#support/cards.ts";
import { aGirl, DAY, KENANGA } from "./a-register.ts";

const alya = aGirl("Alya", { family: "house" });

/** Alya's open line in the register, after her family gave this answer. */
const lineAfter = (decision: ConsentFacts["decision"]): string => {
  const consent: ConsentFacts = {
    decision,
    date: DAY,
    text: "keluarga-2026-1",
    how: "tick",
    agreedByName: "Ibu Alya",
    allowsHelpers: false,
    allowsAid: false,
    allowsMessages: false,
  };
  const session = aSessionShowing({
    personCards: [alya],
    careOf: (subject) =>
      subject === "house"
        ? { subject, stream: KENANGA.area, referrals: [], dangers: [], treatments: [], aids: [], consent }
        : undefined,
  });
  const register = createRegister(KENANGA, DAY);
  register.refresh([alya]);
  register.open(alya.id);
  const row = register.row(alya.id);
  if (!row) throw new Error("Alya is not in the register");
  return render(
    <RowLine
      base={{ session, today: DAY, holdForm: () => () => {}, showToast: () => {} }}
      register={register}
      id={alya.id}
      row={row}
      table="both"
      mayMeasure
      onNext={() => {}}
    />,
  );
};

test("the register takes no figure of a family that refused, says where to write it, and keeps urgent help near", () => {
  expect(lineAfter("agreed")).toContain('data-field="weight"');
  const html = lineAfter("refused");
  expect(html).not.toContain('data-field="weight"');
  expect(html).toContain("Tulis di Buku KIA saja");
  expect(html).toContain(`href="/keluarga/house/bahaya?orang=${alya.id}"`);
});
