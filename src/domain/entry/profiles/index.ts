import type { EntryProfile } from "../entry-profile.ts";
import { elsimilBumil } from "./elsimil-bumil.ts";
import { elsimilCatin } from "./elsimil-catin.ts";
import { elsimilBaduta, elsimilBalita } from "./elsimil-child.ts";
import { elsimilNifas } from "./elsimil-nifas.ts";
import { eppgbmChild } from "./eppgbm-child.ts";
import { vervalKrs } from "./verval-krs.ts";

/** Every screen of another system that can be laid out. Adding one is its file and its line here. */
export const entryProfiles: readonly EntryProfile[] = [
  elsimilCatin,
  elsimilBumil,
  elsimilNifas,
  elsimilBaduta,
  elsimilBalita,
  eppgbmChild,
  vervalKrs,
];
