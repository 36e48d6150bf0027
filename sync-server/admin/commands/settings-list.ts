import { areaName } from "#domain/areas/index.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { decisionText } from "#domain/programme/decision-text.ts";
import { decisionsIn } from "#domain/programme/programme-rules.ts";
import type { Command } from "../command.ts";
import { areaProblemText, parseArea } from "../people/parse-area.ts";

export const settingsList: Command = {
  name: "settings list",
  summary: "Keputusan tentang aturan program di sebuah kelurahan, yang terbaru dulu",
  usage: "  --area KODE|NAMA    kelurahan",
  options: { area: { type: "string" } },
  run: async ({ world, regency, print, printError }, input) => {
    const area = parseArea(regency, input.text("area") ?? "");
    if (!area.ok || area.value.length !== 10) {
      printError(area.ok ? "Sebutkan satu kelurahan." : areaProblemText(area.problem));
      return 2;
    }
    const stored = await world.store.read(regency, (tx) => tx.versions.neededOfStreams([area.value]));
    const fold = foldSubjects(stored.map(({ text }) => JSON.parse(text) as Version));
    const records = [...fold.records.values()]
      .filter(({ state }) => state === "active")
      .map(({ record, kind, body }) => ({ id: record, stream: area.value, kind, body }));
    const decisions = decisionsIn(records, area.value);
    if (decisions.length === 0) print(`${areaName(area.value)}: berlaku aturan nasional.`);
    for (const one of decisions) print(`${one.validFrom}  ${decisionText(one).join("; ")}  (${one.basis})`);
    return 0;
  },
};
