import { isAgency } from "#domain/access/grant.ts";
import { kelurahanIn } from "#domain/areas/index.ts";
import { addWorker } from "../../accounts/add-worker.ts";
import { setGrants } from "../../accounts/set-grants.ts";
import { decisionsOf } from "../../agencies/household-views.ts";
import type { World } from "../../world.ts";
import type { Command } from "../command.ts";
import { loadGrantsText } from "../people/grants-text.ts";
import { parseGrantList, type WantedGrant } from "../people/parse-grant.ts";
import { findPlace, placesOf } from "../people/places.ts";

export const accountsCreate: Command = {
  name: "accounts create",
  summary: "Buat satu akun",
  usage: [
    '  --name NAMA            nama yang dilihat rekan kerja, misalnya "Rina Wulandari"',
    '  --grant PERAN:WILAYAH  boleh diulang; misalnya "kader:3571011001/01,02,03", "puskesmas:Bandar Lor",',
    '                         "penyelia:Kec. Mojoroto", "admin:Kota Kediri", "mitra:dinsos", "donatur:zakat"; kader posyandu: "kader posyandu:posyandu:NOMOR"',
    "  --team NAMA            tim pendamping (sudah terdaftar di kelurahannya)",
    "  --phone NOMOR",
  ].join("\n"),
  options: {
    name: { type: "string" },
    grant: { type: "string", multiple: true },
    team: { type: "string" },
    phone: { type: "string" },
  },
  run: async ({ world, regency, print, printError }, input) => {
    const name = input.text("name")?.trim() ?? "";
    const wanted = input.all("grant");
    if (name === "" || wanted.length === 0) {
      printError("Isi --name dan paling tidak satu --grant. Contoh: npm run admin -- accounts create --help");
      return 2;
    }
    const parsed = parseGrantList(regency, wanted);
    if (!parsed.ok) {
      printError(parsed.problem);
      return 2;
    }
    const grants = parsed.value;
    const area = homeOf(regency, grants);
    const teamName = input.text("team");
    const team =
      teamName === undefined ? undefined : findPlace(await placesOf(world, regency, area), "team", teamName);
    if (teamName !== undefined && !team) {
      printError(`Tim "${teamName}" belum terdaftar di wilayah ${area}.`);
      return 1;
    }
    const phone = input.text("phone");
    const roles = [...new Set(grants.map(({ role }) => role))];
    const worker = await addWorker(world, regency, {
      name,
      area,
      roles,
      ...(team ? { team: team.id } : {}),
      ...(phone === undefined ? {} : { phone }),
    });
    await setGrants(world, regency, worker, grants);
    const grantsText = await loadGrantsText(world, regency, grants);
    print(`Akun dibuat: ${worker}  ${name}  (${grantsText(grants)})`);
    for (const { area: agency } of grants.filter((grant) => isAgency(grant.area)))
      if (!(await isDecided(world, regency, agency)))
        print(
          `Lembaga ${agency.slice("agency:".length)} belum menerima rujukan apa pun: agencies set --help`,
        );
    print(`Kode aktivasi: npm run admin -- code issue --worker ${worker}`);
    return 0;
  },
};

/** True when somebody decided what that agency is told of, anywhere. */
const isDecided = async (world: World, regency: string, agency: string): Promise<boolean> => {
  const decisions = await world.store.read(regency, (tx) => decisionsOf(tx, kelurahanIn(regency)));
  return decisions.some(({ code }) => `agency:${code}` === agency);
};

/** Where the worker record lives: their kelurahan, or the wider area when they work in several. */
const homeOf = (regency: string, grants: readonly WantedGrant[]): string => {
  const homes = new Set(
    grants.map(({ area }) => (/^\d/.test(area) ? (area.split("/")[0] ?? regency) : regency)),
  );
  const [only, ...others] = homes;
  return only !== undefined && others.length === 0 ? only : regency;
};
