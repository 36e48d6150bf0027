import type { Limits } from "#domain/units.ts";

/** Why a cell that says something could not be taken as it stands. The value then stays missing; the row goes on. */
export type CellProblem =
  /** Not one letter: "-". */
  | { readonly type: "NotAName"; readonly text: string }
  | { readonly type: "NotADate"; readonly text: string }
  /** "12/05/23": neither the century nor the order can be known. */
  | { readonly type: "TwoDigitYear"; readonly text: string }
  | { readonly type: "DateInFuture"; readonly text: string }
  | { readonly type: "NotANumber"; readonly text: string }
  /** A spreadsheet has turned "12.5" into the 12th of May. */
  | { readonly type: "NumberBecameDate"; readonly text: string }
  | { readonly type: "OutOfRange"; readonly text: string; readonly limits: Limits; readonly unit: string }
  | { readonly type: "NotASex"; readonly text: string }
  | { readonly type: "NotAPosition"; readonly text: string }
  | { readonly type: "NotAnRw"; readonly text: string }
  /** A spreadsheet keeps 15 digits; the rest was rounded away. */
  | { readonly type: "DigitsLost" }
  | { readonly type: "NotSixteenDigits"; readonly digits: number }
  /** 9999999999999999 and its like. */
  | { readonly type: "Placeholder" }
  | { readonly type: "NikImpossible" }
  /** The mother's or father's NIK stands in the child's column. */
  | { readonly type: "NikOfParent" }
  /** The same NIK stands with another person in this file or in what is stored. */
  | { readonly type: "NikTaken"; readonly by: string }
  | { readonly type: "NotAPhone" };
