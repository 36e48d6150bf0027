import type { Command } from "../command.ts";

export const restore: Command = {
  name: "restore",
  summary: "Pulihkan cadangan (hentikan server dulu)",
  usage: [
    "  BERKAS   cadangan yang dipulihkan",
    "  --yes    server sudah dihentikan, benar-benar lakukan",
    "Basis data yang lama disimpan di sebelahnya. HP mengirim lagi yang belum ada di cadangan.",
  ].join("\n"),
  options: { yes: { type: "boolean" } },
  run: async (context, input) => {
    const [file] = input.rest;
    if (file === undefined || !input.isSet("yes")) {
      context.printError("Hentikan server, lalu: npm run admin -- restore BERKAS --yes");
      return 2;
    }
    const restored = await context.restore(file);
    if (!restored.ok) {
      context.printError(restored.problem);
      return 1;
    }
    const { kept } = restored.value;
    context.print(`Cadangan dipulihkan.${kept === undefined ? "" : ` Basis data lama: ${kept}`}`);
    context.print("Jalankan server. Semua HP memuat ulang datanya dan mengirim lagi yang hilang.");
    return 0;
  },
};
