import type { Command } from "../command.ts";
import { accountsIn } from "../people/accounts-in.ts";
import { loadGrantsText } from "../people/grants-text.ts";

export const accountsList: Command = {
  name: "accounts list",
  summary: "Daftar akun dan wilayahnya",
  usage: "  --area KODE   hanya akun dengan tugas di wilayah ini (awal kode cukup)",
  options: { area: { type: "string" } },
  run: async ({ world, regency, print }, input) => {
    const area = input.text("area")?.replaceAll(".", "");
    const accounts = await accountsIn(world, regency, area);
    const grantsText = await loadGrantsText(
      world,
      regency,
      accounts.flatMap(({ grants }) => grants),
    );
    for (const { worker, name, closedAt, grants } of accounts)
      print(`${worker}  ${name}  (${closedAt === null ? grantsText(grants) : "ditutup"})`);
    print(`${accounts.length} akun.`);
    return 0;
  },
};
