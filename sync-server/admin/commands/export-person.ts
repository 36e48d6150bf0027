import { exportPage } from "../../export/export-page.ts";
import { exportSubject } from "../../export/export-subject.ts";
import { nowOf } from "../../world.ts";
import type { Command } from "../command.ts";
import { UNKNOWN_OPERATOR } from "../operator.ts";

export const exportPerson: Command = {
  name: "export",
  summary: "Salinan semua yang tercatat tentang seseorang atau satu keluarga, untuk diserahkan kepadanya",
  usage: [
    "  --subject ID     orang atau keluarga (id ada di alamat halamannya)",
    "  --out NAMA       ditulis NAMA.json (untuk mesin) dan NAMA.html (untuk dicetak)",
    "Pembuatan salinan ini tercatat di catatan akses.",
  ].join("\n"),
  options: { subject: { type: "string" }, out: { type: "string" } },
  run: async ({ world, regency, operator = UNKNOWN_OPERATOR, writeFile, print, printError }, input) => {
    const [subject, out] = [input.text("subject"), input.text("out")];
    if (subject === undefined || out === undefined) {
      printError("Sebutkan: npm run admin -- export --subject ID --out NAMA");
      return 2;
    }
    const data = await world.store.read(regency, (tx) =>
      exportSubject(tx, subject, world.clock(), () => true),
    );
    if (!data) {
      printError("Tidak ada catatan tentang id itu di sini.");
      return 1;
    }
    await world.store.write(regency, (tx) =>
      tx.accessLog.add([
        { at: nowOf(world), worker: operator, device: "server", action: "export", target: subject },
      ]),
    );
    const isWritten =
      (await writeFile(`${out}.json`, `${JSON.stringify(data, undefined, 1)}\n`)) &&
      (await writeFile(`${out}.html`, exportPage(data)));
    if (!isWritten) {
      printError(`Berkas ${out} tidak dapat ditulis.`);
      return 1;
    }
    print(`${data.versions.length} catatan, ${data.opened.length} kali dibuka: ${out}.json dan ${out}.html`);
    return 0;
  },
};
