import type { ChildInMonth } from "../measurements/child-in-month.ts";
import type { ChildFacts } from "../people/child-facts.ts";

/** All that a table may say of one child: what lists know, and what only the opened records hold. */
export interface ExportSource {
  readonly child: ChildFacts;
  readonly inMonth: ChildInMonth;
  /** Place of the child in the table, from 1. */
  readonly number: number;
  readonly birthOrder?: number | undefined;
  readonly birthWeightKg?: number | undefined;
  readonly birthLengthCm?: number | undefined;
  readonly nik?: string | undefined;
  readonly kkNumber?: string | undefined;
  readonly motherNik?: string | undefined;
  readonly phone?: string | undefined;
  readonly headName?: string | undefined;
  readonly address?: string | undefined;
  readonly posyandu?: string | undefined;
  readonly puskesmas?: string | undefined;
}
