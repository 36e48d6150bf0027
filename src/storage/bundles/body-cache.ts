import type { SubjectFile } from "./subject-file.ts";

/** The bodies opened last, by bundle and revision: opening one family after another stays cheap, memory stays bounded. */
export interface BodyCache {
  get(bundle: string, rev: number): readonly SubjectFile[] | undefined;
  put(bundle: string, rev: number, files: readonly SubjectFile[]): void;
  clear(): void;
}

export const createBodyCache = (limit = 64): BodyCache => {
  const bodies = new Map<string, { readonly rev: number; readonly files: readonly SubjectFile[] }>();
  return {
    get: (bundle, rev) => {
      const known = bodies.get(bundle);
      if (known?.rev !== rev) return undefined;
      bodies.delete(bundle); // Set again below, as the youngest.
      bodies.set(bundle, known);
      return known.files;
    },
    put: (bundle, rev, files) => {
      bodies.delete(bundle);
      bodies.set(bundle, { rev, files });
      const [oldest] = bodies.keys();
      if (bodies.size > limit && oldest !== undefined) bodies.delete(oldest);
    },
    clear: () => bodies.clear(),
  };
};
