import { isAgency } from "#domain/access/grant.ts";
import { areaName, kelurahanIn } from "#domain/areas/index.ts";
import { parseCivilDate } from "#domain/civil-date.ts";
import { type AidProgram, type AidType, aidTypeLabels, programLabels } from "#domain/records/aid.ts";
import { type Destination, destinationLabels } from "#domain/records/referral.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { decideAgency } from "../../agencies/decide-agency.ts";
import type { Command } from "../command.ts";
import { areaProblemText, parseArea } from "../people/parse-area.ts";

export const agenciesSet: Command = {
  name: "agencies set",
  summary: "Tetapkan lembaga atau donatur yang menerima salinan rujukan, sejak sebuah tanggal",
  usage: [
    '  --code KODE         nama pendek tanpa spasi, misalnya dinsos; akunnya: accounts create --grant "mitra:dinsos"',
    '  --name NAMA         yang dibaca kader, misalnya "Dinas Sosial"',
    "  --serves TUJUAN     boleh diulang atau dipisah koma; --serves tidak-ada mengakhiri:",
    ...Object.entries(destinationLabels).map(([id, label]) => `      ${id.padEnd(16)}${label}`),
    '  --helps JENIS       khusus pemberi bantuan (charity; akunnya "donatur:KODE"); tanpa ini: semua jenis',
    ...Object.entries(aidTypeLabels).map(([id, label]) => `      ${id.padEnd(16)}${label}`),
    `  --program PROGRAM   ${Object.keys(programLabels).join(", ")}`,
    "  --area KODE|NAMA    kelurahan, kecamatan, atau kota",
    "  --from TANGGAL      berlaku untuk rujukan sejak, misalnya 2026-12-01",
    '  --basis "..."       dasar keputusan, misalnya nomor perjanjian',
  ].join("\n"),
  options: {
    code: { type: "string" },
    name: { type: "string" },
    serves: { type: "string", multiple: true },
    helps: { type: "string", multiple: true },
    program: { type: "string" },
    area: { type: "string" },
    from: { type: "string" },
    basis: { type: "string" },
  },
  run: async ({ world, regency, print, printError }, input) => {
    const [code, name, basis] = ["code", "name", "basis"].map((option) => (input.text(option) ?? "").trim());
    const area = parseArea(regency, input.text("area") ?? "");
    const from = parseCivilDate(input.text("from") ?? "");
    const serves =
      input.all("serves").join() === NONE
        ? ok([])
        : choices(destinationLabels, "--serves", input.all("serves"));
    const helps = choices(aidTypeLabels, "--helps", input.all("helps"));
    const program = choices(
      programLabels,
      "--program",
      input.text("program") ? [input.text("program") ?? ""] : [],
    );
    if (
      !area.ok ||
      !from.ok ||
      !serves.ok ||
      !helps.ok ||
      !program.ok ||
      !code ||
      !name ||
      !basis ||
      !isAgency(`agency:${code}`)
    ) {
      const problems = [
        code && isAgency(`agency:${code}`)
          ? ""
          : "Isi --code dengan huruf, angka, titik atau garis, tanpa spasi.",
        name ? "" : "Isi --name.",
        basis ? "" : "Isi --basis: siapa yang memutuskan, atau nomor suratnya.",
        area.ok ? "" : areaProblemText(area.problem),
        from.ok ? "" : "Isi --from dengan tanggal seperti 2026-12-01.",
        ...[serves, helps, program].map((read) => (read.ok ? "" : read.problem)),
      ];
      printError(problems.find((problem) => problem !== "") ?? "");
      return 2;
    }
    if (input.all("serves").length === 0) {
      printError(`Isi --serves, atau --serves ${NONE} untuk mengakhiri.`);
      return 2;
    }
    const kelurahan = kelurahanIn(area.value);
    const accepted = await decideAgency(world, regency, {
      ...{ kelurahan, validFrom: from.value, code, name, basis },
      serves: serves.value as readonly Destination[],
      ...(helps.value.length > 0 ? { helps: helps.value as readonly AidType[] } : {}),
      ...(program.value[0] === undefined ? {} : { program: program.value[0] as AidProgram }),
    });
    if (accepted < kelurahan.length) {
      printError(`Hanya ${accepted} dari ${kelurahan.length} kelurahan yang tercatat.`);
      return 1;
    }
    print(`${name}: berlaku sejak ${from.value} di ${accepted} kelurahan (${areaName(area.value)}).`);
    return 0;
  },
};

const NONE = "tidak-ada";

/** "social,housing" or each by itself, out of the known ones. */
const choices = (
  labels: Readonly<Record<string, string>>,
  option: string,
  given: readonly string[],
): Result<readonly string[], string> => {
  const said = given.flatMap((text) => text.split(",")).map((text) => text.trim());
  const wrong = said.find((one) => !Object.hasOwn(labels, one));
  return wrong === undefined
    ? ok([...new Set(said)])
    : fail(`${option} tidak bisa diisi "${wrong}". Pilihannya: ${Object.keys(labels).join(", ")}.`);
};
