import type { BundleRow, MetaRow, RowStore } from "../rows.ts";

/** All bundles, and the directory as it stood before they were read: an older directory is only found out, never believed. */
export interface ReadBundles {
  readonly directory: MetaRow | undefined;
  readonly bundles: readonly BundleRow[];
}

export const readBundles = async (rows: RowStore): Promise<ReadBundles> => {
  const directory = await rows.get("meta", "directory");
  return { directory, bundles: await rows.all("bundles") };
};
