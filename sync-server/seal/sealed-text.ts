import { recordKinds } from "#domain/records/index.ts";
import { openText, sealText } from "./box.ts";
import type { KeyRing } from "./key-ring.ts";

/**
 * Kinds whose whole text is sealed in the database: numbers of the state and of telephones. Other bodies stay ready text,
 * since lists and pages are computed of them all day.
 */
const SEALED_KINDS: ReadonlySet<string> = new Set(
  recordKinds.filter(({ sealedOnServer }) => sealedOnServer).map(({ kind }) => kind),
);

export const isSealedKind = (kind: string): boolean => SEALED_KINDS.has(kind);

/** What stands in the database: still JSON with an `id`, so that rows are copied between stores without any key. */
interface SealedText {
  readonly sealed: string;
  readonly id: string;
  readonly box: string;
}

const MARK = '{"sealed":';

/** The name of the key under which a stored text is sealed; nothing when it lies open. */
export const sealedUnder = (text: string): string | undefined =>
  text.startsWith(MARK) ? (JSON.parse(text) as SealedText).sealed : undefined;

/** A version's text as the database keeps it. */
export const sealVersionText = (ring: KeyRing, regency: string, id: string, text: string): string => {
  const key = ring.current();
  const box = sealText(key, text, `${regency} ${id}`);
  return JSON.stringify({ sealed: key.id, id, box } satisfies SealedText);
};

/** A version's text as readers get it; one that lies open (written before sealing was on) is as it is. */
export const openVersionText = (ring: KeyRing, regency: string, text: string): string => {
  if (!text.startsWith(MARK)) return text;
  const { sealed, id, box } = JSON.parse(text) as SealedText;
  return openText(ring, sealed, box, `${regency} ${id}`);
};
