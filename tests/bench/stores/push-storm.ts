import { gzipSync } from "node:zlib";
import { type Cursor, enrolAnswerSchema } from "#protocol/messages.ts";
import type { Store } from "#server/store/store.ts";
import { aFamily, aMeasurement } from "#support/builders.ts";
import { createTestServer } from "#support/test-server.ts";

/** Phones that push through the server's whole path: gzip, JSON, access, acceptance, one transaction, the answer's pages. */
export interface PushStorm {
  /** Every phone sends `rounds` batches, all phones at once; answers how many versions were accepted. */
  push(rounds: number, batch: number): Promise<number>;
}

const PHONES = 8;
const FAMILIES = 40;
const AREA = "3571011001";

interface Phone {
  readonly token: string;
  readonly worker: string;
  readonly device: string;
  readonly stream: string;
  readonly cursors: Record<string, Cursor>;
  epoch: number;
  n: number;
}

/** Each phone works in an RW of its own, with families that are there already. */
export const setupPushStorm = async (store: Store): Promise<PushStorm> => {
  const server = createTestServer({ store });
  const post = async (phone: Phone, versions: readonly object[]): Promise<number> => {
    const { token, device, epoch, cursors } = phone;
    const request = { proto: 1, app: "bench", device, epoch, grants: 0, versions, cursors, limit: 2_000 };
    const answer = await server.fetch("/v1/sync", {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-encoding": "gzip" },
      body: gzipSync(JSON.stringify(request), { level: 1 }),
    });
    if (answer.status !== 200) throw new Error(`the server answers ${answer.status}`);
    const {
      outcomes,
      pages,
      epoch: now,
    } = (await answer.json()) as {
      readonly outcomes: readonly { readonly outcome: string }[];
      readonly pages: readonly { readonly stream: string; readonly to: Cursor }[];
      readonly epoch: number;
    };
    phone.epoch = now;
    for (const { stream, to } of pages) cursors[stream] = to;
    return outcomes.filter(({ outcome }) => outcome === "accepted").length;
  };
  const signed = (phone: Phone, version: object): object => {
    phone.n += 1;
    const { worker: author, device, stream, n } = phone;
    return { ...version, author, device, n, stream };
  };

  const phones: Phone[] = [];
  for (let at = 1; at <= PHONES; at += 1) {
    const rw = String(at).padStart(2, "0");
    const stream = `${AREA}/${rw}`;
    const { code } = await server.addWorker({ grants: [{ role: "cadre", area: stream }] });
    const device = `bench-device-${at}`;
    const enrolled = await server.fetch("/v1/enrol", {
      method: "POST",
      body: JSON.stringify({ proto: 1, code, device, label: device }),
    });
    const { token, worker } = enrolAnswerSchema.parse(await enrolled.json());
    const phone: Phone = { token, worker: worker.id, device, stream, cursors: {}, epoch: 0, n: 0 };
    const families = Array.from({ length: FAMILIES }, (_, family) =>
      signed(phone, aFamily(`${rw} ${family}`, { area: AREA, rw })),
    );
    await post(phone, families);
    phones.push(phone);
  }

  let storm = 0;
  const measurement = (phone: Phone, name: string): object => {
    const person = `${phone.stream.slice(-2)} ${phone.n % FAMILIES}`;
    const body = {
      weightKg: 8 + (phone.n % 90) / 10,
      note: "ditimbang di posyandu, anak sehat dan mau makan",
    };
    return signed(phone, aMeasurement(person, name, body));
  };
  return {
    push: async (rounds, batch) => {
      storm += 1;
      const counts = await Promise.all(
        phones.map(async (phone, at) => {
          let accepted = 0;
          for (let round = 0; round < rounds; round += 1) {
            const name = `${storm}-${at}-${round}`;
            const sent = Array.from({ length: batch }, (_, i) => measurement(phone, `${name}-${i}`));
            accepted += await post(phone, sent);
          }
          return accepted;
        }),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
};
