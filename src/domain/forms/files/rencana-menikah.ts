import { defineForm } from "../form.ts";

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
          id: "groomName",
          kind: "text",
          label: "nama calon suami",
          ask: "Nama calon suami",
          maxLength: 200,
          mustAnswer: true,
        },
        {
          id: "groomBirthDate",
          kind: "date",
          label: "tanggal lahir calon suami",
          ask: "Tanggal lahir calon suami",
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
