import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { resealAll } from "#server/seal/reseal.ts";
import { sealStore } from "#server/seal/sealed-store.ts";
import type { Store } from "#server/store/store.ts";
import { aFamily, aVersion, idNamed } from "#support/builders.ts";
import { aKeyRing } from "#support/key-rings.ts";
import { createTestServer } from "#support/test-server.ts";
import { aClient } from "../routes/a-client.ts";

export const NIK = "3571015203900007";
export const KK = "3571010101120034";
export const PHONE = "081234567890";
const RW = "3571011001/05";
const R = "3571";

/** A signed-in cadre who writes a family with its numbers, and sends numbers that are refused. */
export const writeNumbers = async (store: Store, deps: object = {}) => {
  const server = createTestServer({ store, deps });
  const client = await aClient(server, { grants: [{ role: "cadre", area: RW }] });
  const family = aFamily("a");
  const own = { author: client.worker, device: client.device, stream: RW };
  const numbers = aVersion("numbers", {
    kind: "identity",
    subject: family.subject,
    record: `${family.subject}.identity`,
    body: { nik: NIK, kkNumber: KK, phone: PHONE },
  });
  const refused = { ...numbers, id: idNamed("elsewhere"), subject: "other", record: "other.identity" };
  await client.sync({
    versions: [
      { ...family, ...own, n: 1 },
      { ...numbers, ...own, n: 2 },
      { ...refused, ...own, stream: "3571021001/01", n: 3 },
    ],
  });
  return { server, client, family, numbers };
};

/** What every store must do below the seals. */
export const describeSealed = (name: string, open: () => Store | Promise<Store>): void => {
  describe(`${name}, sealed`, () => {
    let raw: Store;
    beforeEach(async () => {
      raw = await open();
    });
    afterEach(() => raw.close());

    const everything = (store: Store): Promise<string> =>
      store.read(R, async (tx) => {
        const streams = (await tx.streams.all()).map(({ stream }) => stream);
        const workers = (await tx.accounts.all()).map(({ worker }) => worker);
        const kept = [
          await tx.versions.neededOfStreams(streams),
          await tx.refused.latest(100),
          await tx.accounts.factors(workers),
        ];
        return JSON.stringify(kept);
      });

    test("keeps numbers of the state where only the key opens them, accepted or refused", async () => {
      const ring = aKeyRing("a");
      await writeNumbers(sealStore(raw, ring));
      const [below, above] = [await everything(raw), await everything(sealStore(raw, ring))];
      for (const number of [NIK, KK, PHONE]) {
        expect(below).not.toContain(number);
        expect(above.split(number).length).toBeGreaterThan(2);
      }
    });

    test("without seals the same numbers lie open: the search above can fail", async () => {
      await writeNumbers(raw);
      const below = await everything(raw);
      for (const number of [NIK, KK, PHONE]) expect(below).toContain(number);
    });

    test("equal numbers of two people look different, and a repeat is still known as one", async () => {
      const sealed = sealStore(raw, aKeyRing("a"));
      const { client, family, numbers } = await writeNumbers(sealed);
      const own = { author: client.worker, device: client.device, stream: RW };
      const twin = {
        ...numbers,
        ...own,
        id: idNamed("twin"),
        n: 4,
        supersedes: [numbers.id],
        group: "again",
      };
      const answer = await client.sync({ versions: [{ ...numbers, ...own, n: 2 }, twin] });
      const { outcomes } = (await answer.json()) as { outcomes: { outcome: string }[] };
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(["repeat", "accepted"]);
      const stored = await raw.read(R, (tx) => tx.versions.ofSubjects([family.subject], "identity"));
      const boxes = stored.map(({ text }) => (JSON.parse(text) as { box: string }).box);
      expect(boxes).toHaveLength(2);
      expect(boxes[0]?.slice(0, 24)).not.toBe(boxes[1]?.slice(0, 24));
      expect(stored[0]?.digest).not.toBe(stored[1]?.digest);
    });

    test("a box moved to another row does not open", async () => {
      const sealed = sealStore(raw, aKeyRing("a"));
      const { family, numbers } = await writeNumbers(sealed);
      const [stored] = await raw.read(R, (tx) => tx.versions.byIds([numbers.id]));
      const text = (stored?.text ?? "").replace(numbers.id, family.id);
      await raw.write(R, (tx) => tx.versions.overwrite([{ id: numbers.id, digest: "d", text }]));
      await expect(sealed.read(R, (tx) => tx.versions.byIds([numbers.id]))).rejects.toThrow();
    });

    test("is sealed anew under a new key, also after a crash half-way, without a new serial", async () => {
      const old = sealStore(raw, aKeyRing("a"));
      await writeNumbers(old);
      await old.write(R, (tx) =>
        tx.accounts.putFactors([{ worker: "w", secret: "S", confirmedAt: null, lastStep: 0, recovery: [] }]),
      );
      const before = await raw.read(R, (tx) => tx.streams.all());
      let writes = 0;
      const dying: Store = {
        ...raw,
        write: (regency, work) => {
          writes += 1;
          return writes > 1 ? Promise.reject(new Error("power cut")) : raw.write(regency, work);
        },
      };
      const ring = aKeyRing("b", "a");
      await expect(resealAll(dying, ring)).rejects.toThrow("power cut");
      const whole = await everything(sealStore(raw, ring));
      for (const number of [NIK, KK, PHONE]) expect(whole).toContain(number);

      expect(await resealAll(raw, ring)).toBeGreaterThan(0);
      expect(await resealAll(raw, ring)).toBe(0);
      expect(await raw.read(R, (tx) => tx.streams.all())).toEqual(before);
      const alone = await everything(sealStore(raw, aKeyRing("b")));
      for (const number of [NIK, KK, PHONE]) expect(alone).toContain(number);
    });

    test("what was written before there were seals is read, and sealed by the same command", async () => {
      await writeNumbers(raw);
      const ring = aKeyRing("a");
      expect(await everything(sealStore(raw, ring))).toContain(NIK);
      expect(await resealAll(raw, ring)).toBe(3);
      expect(await everything(raw)).not.toContain(NIK);
      expect(await everything(sealStore(raw, ring))).toContain(NIK);
    });
  });
};
