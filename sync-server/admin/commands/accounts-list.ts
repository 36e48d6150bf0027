import type { Command } from "../command.ts";
import { loadGrantsText } from "../people/grants-text.ts";

export const accountsList: Command = {
  name: "accounts list",
  summary: "Daftar akun dan wilayahnya",
  usage: "  --area KODE   hanya akun dengan tugas di wilayah ini (awal kode cukup)",
  options: { area: { type: "string" } },
  run: async ({ world, regency, print }, input) => {
    const area = input.text("area")?.replaceAll(".", "");
    const { accounts, grants } = await world.store.read(regency, async (tx) => ({
      accounts: await tx.accounts.all(),
      grants: (await tx.accounts.allGrants()).filter(({ to }) => to === null),
    }));
    const grantsText = await loadGrantsText(world, regency, grants);
    const lines = accounts.flatMap(({ worker, name, closedAt }) => {
      const held = grants.filter((grant) => grant.worker === worker);
      if (area !== undefined && !held.some((grant) => grant.area.startsWith(area))) return [];
      return [`${worker}  ${name}  (${closedAt === null ? grantsText(held) : "ditutup"})`];
    });
    for (const line of [...lines].sort()) print(line);
    print(`${lines.length} akun.`);
    return 0;
  },
};
