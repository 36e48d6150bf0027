import type { RecordKind } from "../records/record-kind.ts";
import { akhirKehamilanForm } from "./files/akhir-kehamilan.ts";
import { akhirRencanaMenikahForm } from "./files/akhir-rencana-menikah.ts";
import { badutaForm } from "./files/baduta.ts";
import { balitaForm } from "./files/balita.ts";
import { bumilForm } from "./files/bumil.ts";
import { catinForm } from "./files/catin.ts";
import { householdForm } from "./files/household.ts";
import { kehamilanForm } from "./files/kehamilan.ts";
import { keluargaForm } from "./files/keluarga.ts";
import { nifasForm } from "./files/nifas.ts";
import { persalinanForm } from "./files/persalinan.ts";
import { rencanaMenikahForm } from "./files/rencana-menikah.ts";
import type { Form } from "./form.ts";
import { kindOfForm } from "./form-kind.ts";

/** Every visit form there is. Adding one is its file and its line here. */
export const forms: readonly Form[] = [
  catinForm,
  bumilForm,
  persalinanForm,
  nifasForm,
  badutaForm,
  balitaForm,
  householdForm,
  keluargaForm,
  rencanaMenikahForm,
  kehamilanForm,
  akhirKehamilanForm,
  akhirRencanaMenikahForm,
];

/** The kinds of record that the forms' answers become; a form whose kind stands under `records/` adds none. */
export const formKinds: readonly RecordKind[] = forms
  .filter(({ kindIsStated }) => kindIsStated !== true)
  .map(kindOfForm);

/** The form whose answers are records of that kind. */
export const formOfKind = (kind: string): Form | undefined =>
  forms.find((form) => form.kind === kind && form.changesRecord !== true);
