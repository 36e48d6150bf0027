import type { VersionProblem } from "#domain/facts/check-version.ts";
import type { Refusal } from "#protocol/outcomes.ts";

/** The name on the wire of what is wrong with a version, and which field says so. Never a value: outcomes are logged. */
export const refusalOf = (problem: VersionProblem): { readonly reason: Refusal; readonly detail: string } => {
  switch (problem.type) {
    case "BadBody":
      return {
        reason: "badBody",
        detail: problem.issues.map(({ field, message }) => `${field}: ${message}`).join("; "),
      };
    case "UnknownChangedField":
    case "FieldWithoutWriter":
    case "ReservedFieldName":
      return { reason: "badBody", detail: `${problem.type}: ${problem.field}` };
    case "ReasonMissing":
      return { reason: "reasonMissing", detail: "" };
    case "RetractionSetsFields":
    case "SupersedesItself":
    case "ErasedByAuthor":
      return { reason: "badShape", detail: problem.type };
    case "WrongRecordId":
    case "WrongSubject":
      return { reason: "badShape", detail: `${problem.type}: expected ${problem.expected}` };
  }
};
