import { fail, ok, type Result } from "#domain/result.ts";
import { nameKey } from "../../import/name-key.ts";
import type { Account } from "../../store/port/accounts.ts";
import type { World } from "../../world.ts";

/** The account an admin means: by id, by the beginning of an id (8 characters or more), or by a name only one bears. */
export const findWorker = async (
  world: World,
  regency: string,
  text: string,
): Promise<Result<Account, string>> => {
  const accounts = await world.store.read(regency, (tx) => tx.accounts.all());
  const exact = accounts.find(({ worker }) => worker === text);
  if (exact) return ok(exact);
  const found = accounts.filter(
    ({ worker, name }) => (text.length >= 8 && worker.startsWith(text)) || nameKey(name) === nameKey(text),
  );
  const [only, ...others] = found;
  if (!only) return fail(`Akun "${text}" tidak ada. Lihat daftarnya: npm run admin -- accounts list`);
  if (others.length === 0) return ok(only);
  const lines = found.map(({ worker, name }) => `  ${worker}  ${name}`);
  return fail(`"${text}" ada ${found.length}; pakai nomor akunnya:\n${lines.join("\n")}`);
};
