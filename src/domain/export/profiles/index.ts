import type { ExportProfile } from "../export-profile.ts";
import { eppgbmIdentity2022 } from "./eppgbm-identity-2022.ts";
import { eppgbmMeasurement2022 } from "./eppgbm-measurement-2022.ts";
import { eppgbmMeasurement2025 } from "./eppgbm-measurement-2025.ts";
import { statusGizi } from "./status-gizi.ts";

/** Profiles that come with the app. A city's own ones are records of kind `exportProfile`. */
export const builtInProfiles: readonly ExportProfile[] = [
  eppgbmMeasurement2025,
  eppgbmMeasurement2022,
  eppgbmIdentity2022,
  statusGizi,
];
