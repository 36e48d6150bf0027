import { defineForm } from "../form.ts";

/** A plan to marry that came to its end, one way or the other. */
export const akhirRencanaMenikahForm = defineForm({
  id: "akhirRencanaMenikah",
  version: 1,
  title: "Rencana menikah selesai",
  about: "person",
  kind: "wedding",
  kindIsStated: true,
  changesRecord: true,
  label: "akhir rencana menikah",
  sections: [
    {
      id: "end",
      title: "Rencana menikah selesai",
      questions: [
        {
          id: "end",
          kind: "choice",
          label: "akhir pendampingan calon pengantin",
          ask: "Bagaimana rencananya?",
          choices: {
            married: "sudah menikah",
            cancelled: "tidak jadi menikah",
            moved: "pindah",
            died: "meninggal",
          },
          mustAnswer: true,
        },
        {
          id: "endDate",
          kind: "date",
          label: "tanggal berakhir",
          ask: "Kapan? Perkiraan boleh.",
          mustAnswer: true,
        },
        {
          id: "certificateNumber",
          kind: "text",
          label: "nomor sertifikat Elsimil",
          ask: "Nomor sertifikat Elsimil, kalau sudah ada",
          maxLength: 60,
          showWhen: { answer: "end", is: "married" },
        },
      ],
    },
  ],
});
