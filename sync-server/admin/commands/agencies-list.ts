import { areaName } from "#domain/areas/index.ts";
import { destinationLabels } from "#domain/records/referral.ts";
import { decisionsOf } from "../../agencies/household-views.ts";
import type { Command } from "../command.ts";
import { areaProblemText, parseArea } from "../people/parse-area.ts";

export const agenciesList: Command = {
  name: "agencies list",
  summary: "Lembaga dan donatur sebuah kelurahan, dan berapa akun masing-masing",
  usage: "  --area KODE|NAMA    kelurahan",
  options: { area: { type: "string" } },
  run: async ({ world, regency, print, printError }, input) => {
    const area = parseArea(regency, input.text("area") ?? "");
    if (!area.ok || area.value.length !== 10) {
      printError(area.ok ? "Sebutkan satu kelurahan." : areaProblemText(area.problem));
      return 2;
    }
    const [decisions, grants] = await world.store.read(regency, async (tx) => [
      await decisionsOf(tx, [area.value]),
      (await tx.accounts.allGrants()).filter(({ to }) => to === null),
    ]);
    if (decisions.length === 0)
      print(`${areaName(area.value)}: belum ada lembaga. Lihat: agencies set --help`);
    for (const { validFrom, code, name, serves, basis } of decisions) {
      const accounts = grants.filter((grant) => grant.area === `agency:${code}`).length;
      const targets = serves.map((to) => destinationLabels[to]).join(", ") || "tidak lagi menerima rujukan";
      print(`${validFrom}  ${code}  ${name}: ${targets}; ${accounts} akun  (${basis})`);
    }
    return 0;
  },
};
