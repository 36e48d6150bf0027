import type { CivilDate } from "#domain/civil-date.ts";
import { badutaForm } from "#domain/forms/files/baduta.ts";
import { bumilForm } from "#domain/forms/files/bumil.ts";
import { householdForm } from "#domain/forms/files/household.ts";
import { keluargaForm } from "#domain/forms/files/keluarga.ts";
import { bodyQuestionsOf, type Form } from "#domain/forms/form.ts";
import type { ValueQuestion } from "#domain/forms/question.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";

/** A sitting in one house with every question of four forms answered, as the walk saves it: one group. */
export const sixtyAnswers = (
  session: Pick<Session, "newId">,
  family: string,
  person: string,
  date: CivilDate,
): { readonly drafts: readonly NewVersion[]; readonly answers: number } => {
  const visit = session.newId();
  const parts: readonly (readonly [Form, string])[] = [
    [bumilForm, person],
    [badutaForm, person],
    [householdForm, family],
    [keluargaForm, family],
  ];
  const said = parts.map(([form, subject]) => {
    const answers = bodyQuestionsOf(form).map((question) => [question.id, answerTo(question, date)] as const);
    const fields = { date, visit, ...Object.fromEntries(answers) };
    return { count: answers.length, draft: { record: session.newId(), subject, kind: form.kind, fields } };
  });
  const sitting = { date, place: "home", purpose: "routine", met: "met", kie: "ASI, Posyandu" };
  const figures = { date, weightKg: 9.4, lengthCm: 74.5, position: "lying", place: "home" };
  return {
    drafts: [
      { record: visit, subject: family, kind: "visit", fields: sitting },
      ...said.map(({ draft }) => draft),
      { record: session.newId(), subject: person, kind: "measurement", fields: figures },
    ],
    answers: said.reduce((sum, { count }) => sum + count, 0),
  };
};

const answerTo = (question: ValueQuestion, date: CivilDate): unknown => {
  switch (question.kind) {
    case "number":
    case "integer":
      return question.limits.max;
    case "date":
      return date;
    case "text":
      return "Sudah dibicarakan, kunjungan berikutnya bersama bidan";
    case "yesNo":
      return "yes";
    case "choice":
      return Object.keys(question.choices)[0];
    case "multi":
      return Object.keys(question.choices).slice(0, 3);
  }
};
