import type { EntryProfile } from "#domain/entry/entry-profile.ts";
import { entryText } from "./text.ts";

/** Whether the order of the boxes is that of the other screen, and where it comes from: read before anybody types by it. */
export const orderText = ({
  system,
  version,
  source,
  confidence,
}: Pick<EntryProfile, "system" | "version" | "source" | "confidence">): string =>
  (confidence === "check" ? entryText.orderUnchecked : entryText.orderChecked)(system, version, source);
