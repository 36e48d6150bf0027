import { issueCode } from "../../accounts/issue-code.ts";
import type { AdminContext, CommandInput } from "../command.ts";
import { localMoment } from "../local-moment.ts";
import { loadGrantsText } from "../people/grants-text.ts";
import { type Slip, slipPage } from "./slip-page.ts";

/** Issues a code for each worker, writes the page to print, and says on the terminal what is on it. False: no page. */
export const issueSlips = async (
  context: AdminContext,
  workers: readonly { readonly worker: string; readonly name: string }[],
  input: CommandInput,
): Promise<boolean> => {
  const { world, regency, print } = context;
  const path = input.text("out") ?? "kode-aktivasi.html";
  const held = await world.store.read(regency, (tx) =>
    tx.accounts.grantsOf(workers.map(({ worker }) => worker)),
  );
  const grantsText = await loadGrantsText(world, regency, held);
  const slips: Slip[] = [];
  for (const { worker, name } of workers) {
    const grants = held.filter((grant) => grant.worker === worker && grant.to === null);
    const { code, expiresAt } = await issueCode(world, regency, worker);
    const slip = { name, place: grantsText(grants), code, validUntil: localMoment(expiresAt, regency) };
    slips.push(slip);
    print(`${code}  ${name}  (${slip.place})  berlaku sampai ${slip.validUntil}`);
  }
  if (!(await context.writeFile(path, slipPage(slips, input.text("url") ?? context.appUrl)))) {
    context.printError(`Lembar tidak dapat ditulis ke ${path}. Kode di atas tetap berlaku; salin dari sini.`);
    return false;
  }
  print(`Lembar untuk dicetak: ${path}. Hapus berkas itu setelah dicetak.`);
  return true;
};
