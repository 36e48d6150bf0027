import { areaName, kelurahanIn } from "#domain/areas/index.ts";
import { parseCivilDate } from "#domain/civil-date.ts";
import { firstVersion } from "#domain/facts/next-version.ts";
import type { Body } from "#domain/facts/version.ts";
import { programmeSettings, SETTING_FIELDS, type SettingField } from "#domain/records/programme-settings.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { recordAsServer } from "../../accept/record-as-server.ts";
import { newId } from "../../accounts/new-id.ts";
import type { Command } from "../command.ts";
import { areaProblemText, parseArea } from "../people/parse-area.ts";

export const settingsSet: Command = {
  name: "settings set",
  summary: "Tetapkan aturan program di satu kelurahan, kecamatan, atau seluruh kota sejak sebuah tanggal",
  usage: [
    "  --area KODE|NAMA    kelurahan, kecamatan, atau kota",
    "  --from TANGGAL      berlaku sejak, misalnya 2026-12-01",
    '  --basis "..."       dasar keputusan, misalnya nomor surat; tampil di HP',
    "  --set ATURAN=ISI    boleh diulang:",
    ...SETTING_FIELDS.map((field) => `      ${usageOf(field)}`),
    "Yang tidak disebut tetap seperti sebelumnya. Catatan lama tetap dinilai menurut aturan pada tanggalnya.",
  ].join("\n"),
  options: {
    area: { type: "string" },
    from: { type: "string" },
    basis: { type: "string" },
    set: { type: "string", multiple: true },
  },
  run: async ({ world, regency, print, printError }, input) => {
    const area = parseArea(regency, input.text("area") ?? "");
    const from = parseCivilDate(input.text("from") ?? "");
    const basis = (input.text("basis") ?? "").trim();
    const decided = readSettings(input.all("set"));
    const problem = !area.ok
      ? areaProblemText(area.problem)
      : !from.ok
        ? "Isi --from dengan tanggal seperti 2026-12-01."
        : basis === ""
          ? "Isi --basis: siapa yang memutuskan, atau nomor suratnya."
          : decided.ok
            ? undefined
            : decided.problem;
    if (problem !== undefined || !area.ok || !from.ok || !decided.ok) {
      printError(problem ?? "");
      return 2;
    }
    const places = kelurahanIn(area.value);
    const outcomes = await world.store.write(regency, (tx) =>
      recordAsServer(
        tx,
        world,
        regency,
        places.map((place) => {
          const id = newId(world);
          const body = { area: place, validFrom: from.value, basis, ...decided.value };
          return (origin) => ({
            version: firstVersion({ record: id, subject: id, kind: programmeSettings.kind }, body, origin),
            stream: place,
          });
        }),
      ),
    );
    const accepted = outcomes.filter(({ outcome }) => outcome === "accepted").length;
    if (accepted < places.length) {
      printError(`Hanya ${accepted} dari ${places.length} kelurahan yang tercatat.`);
      return 1;
    }
    print(
      `${areaName(area.value)}: berlaku sejak ${from.value} di ${accepted} kelurahan. Sampai ke HP saat sinkronisasi berikutnya.`,
    );
    return 0;
  },
};

function usageOf(field: SettingField): string {
  const { label = field, choices = {} } = programmeSettings.fields[field] ?? {};
  const values =
    field === "midwifeRules"
      ? `${Object.keys(choices).join(",")} atau kosong`
      : Object.keys(choices).join("|");
  return `${field}=${values}   ${label}`;
}

/** "midwifeRules=BM-PROT,BM-TFU", "kbModernCounts=on". */
const readSettings = (given: readonly string[]): Result<Body, string> => {
  const body: Record<string, unknown> = {};
  for (const one of given) {
    const [name = "", value = ""] = one.split("=", 2).map((part) => part.trim());
    const field = SETTING_FIELDS.find((known) => known === name);
    if (!field) return fail(`Aturan "${name}" tidak dikenal. Yang ada: ${SETTING_FIELDS.join(", ")}.`);
    const choices = programmeSettings.fields[field]?.choices ?? {};
    const values =
      value === "" && field === "midwifeRules" ? [] : value.split(",").map((part) => part.trim());
    const wrong = values.find((part) => !Object.hasOwn(choices, part));
    if (wrong !== undefined || (field !== "midwifeRules" && values.length !== 1))
      return fail(`${field} tidak bisa diisi "${value}". Pilihannya: ${Object.keys(choices).join(", ")}.`);
    body[field] = field === "midwifeRules" ? values : values[0];
  }
  return Object.keys(body).length === 0 ? fail("Isi --set, misalnya --set kbModernCounts=on.") : ok(body);
};
