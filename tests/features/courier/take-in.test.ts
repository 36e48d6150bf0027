import { describe, expect, test } from "vitest";
import { takeIn } from "#features/courier/take-in.ts";
import { createCarriedFiles } from "#storage/carry/carried-files.ts";
import { createPhone } from "#support/phone.ts";
import { RW05, saveFamily } from "#support/phone-saves.ts";
import { createTestServer } from "#support/test-server.ts";

/** Two phones of one server; the second has no way to it until `goOnline`. */
const setupTwo = async () => {
  const server = createTestServer();
  let isOnline = true;
  const open = async (seed: number) => {
    const phone = await createPhone({
      seed,
      server: {
        fetch: (input: string, init?: RequestInit) =>
          isOnline ? server.fetch(input, init) : Promise.reject(new TypeError("offline")),
      },
    });
    const { code } = await server.addWorker({ grants: [{ role: "cadre", area: RW05 }] });
    await phone.enrol(code);
    await phone.syncNow();
    const carried = createCarriedFiles(phone.ports);
    return { phone, carried, desk: { courier: phone.courier(), carried, handIn: phone.transport.handIn } };
  };
  const [one, two] = [await open(1), await open(2)];
  isOnline = false;
  await saveFamily(one.phone.session(), "Ayu", "Alya");
  const made = await one.phone.courier().makeFile();
  if (!made.ok) throw new Error(made.problem.type);
  return { one, two, bytes: made.value.bytes, goOnline: () => (isOnline = true) };
};

describe("what was opened or scanned", () => {
  test("a colleague's file is handed in, and the receipt that comes back is taken by her phone", async () => {
    const { one, two, bytes, goOnline } = await setupTwo();
    goOnline();
    const handed = await takeIn(two.desk, bytes);
    if (handed.type !== "handed") throw new Error(JSON.stringify(handed));
    expect(handed.answer.accepted).toBe(3);
    const receipt = new TextEncoder().encode(handed.answer.receipt);
    expect(await takeIn(one.desk, receipt)).toMatchObject({ type: "receiptRead", read: { taken: 3 } });
    expect(await takeIn(two.desk, receipt)).toMatchObject({
      type: "problem",
      words: { title: "Tanda terima ini untuk HP lain." },
    });
  });

  test("without signal the file is kept on the carrier's phone", async () => {
    const { two, bytes } = await setupTwo();
    expect(await takeIn(two.desk, bytes)).toEqual({ type: "kept" });
    expect(await two.carried.list()).toMatchObject([{ state: { type: "waiting" } }]);
  });

  test("where this phone's memory does not take it either, the file is offered for the downloads", async () => {
    const { two, bytes } = await setupTwo();
    const problem = { type: "Storage", failure: "quota", detail: "full" } as const;
    const carried = { ...two.carried, keep: async () => ({ ok: false, problem }) as const };
    const told = await takeIn({ ...two.desk, carried }, bytes);
    expect(told).toMatchObject({ type: "problem", keep: bytes });
  });

  test("a receipt outlives the page it came on", async () => {
    const { two, bytes, goOnline } = await setupTwo();
    goOnline();
    await takeIn(two.desk, bytes);
    expect(await two.carried.list()).toMatchObject([{ state: { type: "handedIn" } }]);
  });

  test("what is neither is named, and no request is made", async () => {
    const { two } = await setupTwo();
    expect(await takeIn(two.desk, Uint8Array.of(1, 2, 3))).toMatchObject({
      type: "problem",
      words: { title: "Ini bukan berkas titipan atau tanda terima Damping." },
    });
  });

  test("a file bent on the way is refused in words by the server's reason", async () => {
    const { two, bytes, goOnline } = await setupTwo();
    goOnline();
    const bent = bytes.slice();
    const last = bent.length - 1;
    bent[last] = (bent[last] ?? 0) ^ 1;
    expect(await takeIn(two.desk, bent)).toMatchObject({
      type: "problem",
      words: { title: "Tanda tangan berkas tidak cocok: isinya berubah di jalan." },
    });
  });
});
