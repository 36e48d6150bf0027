import { defineForm } from "../form.ts";

/** Answers about the groom that are no person of the house. */
export const NEW_GROOM = "registered";
export const NAMED_GROOM = "named";

/** A plan to marry, told by the bride. Its answers are fields of the record `wedding`. */
export const rencanaMenikahForm = defineForm({
  id: "rencanaMenikah",
  version: 1,
  title: "Rencana menikah",
  about: "person",
  kind: "wedding",
  kindIsStated: true,
  dayField: "registeredOn",
  label: "rencana menikah",
  sections: [
    {
      id: "plan",
      title: "Rencana menikah",
      questions: [
        {
          id: "plannedDate",
          kind: "date",
          label: "rencana tanggal menikah",
          ask: "Kapan rencana menikah?",
          help: "Boleh kosong bila harinya belum pasti.",
          mayBeLater: true,
          required: true,
        },
        {
          id: "groom",
          kind: "choice",
          label: "calon suami",
          ask: "Siapa calon suaminya?",
          help: "Kalau didaftar, pertanyaan untuk calon suami ikut muncul, dan namanya tidak perlu ditulis lagi.",
          choices: { [NEW_GROOM]: "orang lain, ikut didaftar", [NAMED_GROOM]: "orang lain, cukup namanya" },
          people: true,
          required: true,
        },
        {
          id: "groomName",
          kind: "text",
          label: "nama calon suami",
          ask: "Nama calon suami",
          maxLength: 200,
          mustAnswer: true,
          showWhen: { answer: "groom", isOneOf: [NEW_GROOM, NAMED_GROOM] },
        },
        {
          id: "groomBirthDate",
          kind: "date",
          label: "tanggal lahir calon suami",
          ask: "Tanggal lahir calon suami",
          showWhen: { answer: "groom", isOneOf: [NEW_GROOM, NAMED_GROOM] },
        },
        {
          id: "certificateNumber",
          kind: "text",
          label: "nomor sertifikat Elsimil",
          ask: "Nomor sertifikat Elsimil, kalau sudah ada",
          maxLength: 60,
        },
        {
          id: "certificateDate",
          kind: "date",
          label: "tanggal sertifikat Elsimil",
          ask: "Tanggal sertifikat Elsimil",
          showWhen: { answer: "certificateNumber", isKnown: true },
        },
      ],
    },
  ],
});
