import { defineForm } from "../form.ts";

/** A pregnancy that ended otherwise than by a birth told of as such. Asked gently, once; then reminders stop unless she wants them. */
export const akhirKehamilanForm = defineForm({
  id: "akhirKehamilan",
  version: 1,
  title: "Kehamilan berakhir",
  about: "person",
  kind: "pregnancy",
  kindIsStated: true,
  changesRecord: true,
  label: "akhir kehamilan",
  sections: [
    {
      id: "end",
      title: "Kehamilan berakhir",
      questions: [
        {
          id: "end",
          kind: "choice",
          label: "akhir kehamilan",
          ask: "Apa yang terjadi?",
          help: "Dengarkan dulu. Tidak perlu ditanyakan lebih dari yang ingin diceritakan.",
          choices: {
            miscarriage: "keguguran",
            stillbirth: "bayi lahir meninggal",
            notPregnant: "ternyata tidak hamil",
            moved: "ibu pindah",
            died: "ibu meninggal",
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
          id: "visitsWelcome",
          kind: "yesNo",
          label: "ibu ingin tetap ditengok",
          ask: "Apakah ibu ingin tetap ditengok?",
          showWhen: { answer: "end", isOneOf: ["miscarriage", "stillbirth"] },
        },
      ],
    },
  ],
});
