import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { singletonRecord } from "#domain/facts/version.ts";
import { createUuid7 } from "#domain/ids.ts";
import { enrolAnswerSchema } from "#protocol/messages.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { createTestServer, type TestServer } from "#support/test-server.ts";

/** The real server over SQLite on the disk, with people who may write to its RWs. */
export interface LoadServer {
  readonly server: TestServer;
  readonly folder: string;
  /** A signed-in phone of a cadre of these RWs of one kelurahan. */
  phone(rws: readonly string[], work?: WorkSize): Promise<LoadPhone>;
  close(): Promise<void>;
}

export interface LoadPhone {
  /** The next `count` versions as a gzipped request, as a phone sends it; made before the watch runs. */
  push(count: number): Uint8Array;
  /** A request with nothing to send. */
  pull(cursors: object, limit: number): Uint8Array;
  /** Sends a made request; answers the response's bytes, still packed. */
  send(body: Uint8Array, accepts?: string): Promise<Uint8Array>;
}

export const KELURAHAN = "3571011001";

export const openLoadServer = async (): Promise<LoadServer> => {
  const folder = await mkdtemp(join(tmpdir(), "damping-bench-"));
  let askers = 0;
  let enrolled = 0;
  const server = createTestServer({
    // Half a second for each enrolment: a city's phones do not all come in the same minute.
    clock: () => Date.now() + 500 * enrolled,
    store: openSqliteStore(join(folder, "bench.db")),
    // Every phone comes from an address of its own, as in life.
    deps: { originOf: () => ({ address: `address ${++askers}`, isPrivate: true }) },
  });
  return {
    server,
    folder,
    phone: async (rws, work = {}) => {
      const { area = KELURAHAN } = work;
      const grants = rws.map((rw) => ({ role: "cadre" as const, area: `${area}/${rw}` }));
      const { code } = await server.addWorker({ name: "Rina", grants });
      enrolled += 1;
      const device = `device-${String(enrolled).padStart(6, "0")}`;
      const body = JSON.stringify({ proto: 1, code, device, label: "HP" });
      const answer = await server.fetch("/v1/enrol", { method: "POST", body });
      if (answer.status !== 200) throw new Error(`enrolment: ${answer.status} ${await answer.text()}`);
      const { token, worker } = enrolAnswerSchema.parse(await answer.json());
      return createLoadPhone(server, { token, worker: worker.id, device, rws, work });
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
};

const GZIP_MAGIC = 0x1f;

/** As the app's transport does: below a kilobyte gzip saves no packet. */
const packed = (text: string): Uint8Array =>
  text.length < 1_024 ? new TextEncoder().encode(text) : gzipSync(text);

interface Signed {
  readonly token: string;
  readonly worker: string;
  readonly device: string;
  readonly rws: readonly string[];
  readonly work: WorkSize;
}

const createLoadPhone = (server: TestServer, { token, worker, device, rws, work }: Signed): LoadPhone => {
  let n = 0;
  const written = createWork(rws, work);
  const request = (versions: readonly object[], cursors: object, limit: number): Uint8Array =>
    packed(
      JSON.stringify({
        ...{ proto: 1, app: "2026.11.1", device, epoch: 0, grants: 0, versions, cursors, limit },
        told: { unsent: versions.length, lastN: n, clock: new Date().toISOString() },
      }),
    );
  return {
    push: (count) => {
      const versions = Array.from({ length: count }, () => {
        n += 1;
        return { ...written.next(), author: worker, device, n, recordedAt: new Date().toISOString() };
      });
      // Nothing comes back but outcomes: what a phone gets of its own is measured apart.
      return request(versions, {}, 1);
    },
    pull: (cursors, limit) => request([], cursors, limit),
    send: async (body, accepts = "br, gzip") => {
      const response = await server.fetch("/v1/sync", {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "content-length": String(body.byteLength),
          ...(body[0] === GZIP_MAGIC ? { "content-encoding": "gzip" } : {}),
          "accept-encoding": accepts,
        },
        body: body as BodyInit,
      });
      if (response.status !== 200) throw new Error(`sync: ${response.status} ${await response.text()}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
};

/** A version before somebody signs it. */
export interface WorkVersion {
  readonly id: string;
  readonly record: string;
  readonly subject: string;
  readonly kind: string;
  readonly stream: string;
}

export interface WorkSize {
  /** Of each family's child; five make a family of ten versions. */
  readonly measurements?: number;
  /** The kelurahan of the RWs. */
  readonly area?: string;
}

/** A family with mother and child, their places in it, and measurements of the child, again and again. */
export const createWork = (
  rws: readonly string[],
  { measurements = 5, area = KELURAHAN }: WorkSize = {},
): { next(): WorkVersion } => {
  const waiting: WorkVersion[] = [];
  let families = 0;
  return {
    next: () => {
      if (waiting.length === 0) {
        const rw = rws[families % rws.length] ?? "01";
        families += 1;
        waiting.push(...aFamilysVersions(area, rw, families, measurements));
      }
      const next = waiting.shift();
      if (!next) throw new Error("a family has versions");
      return next;
    },
  };
};

const aFamilysVersions = (
  area: string,
  rw: string,
  number: number,
  measurements: number,
): readonly WorkVersion[] => {
  const [family, mother, child] = [newId(), newId(), newId()];
  const stream = `${area}/${rw}`;
  const group = newId();
  const say = (kind: string, subject: string, record: string, body: object) => ({
    ...{
      id: newId(),
      record,
      subject,
      kind,
      schema: 1,
      changed: Object.keys(body),
      supersedes: [],
      group,
      stream,
    },
    content: { type: "body", body },
  });
  const weighed = Array.from({ length: measurements }, (_, month) => {
    const date = `${2025 + Math.floor((month + 7) / 12)}-${String(((month + 7) % 12) + 1).padStart(2, "0")}-11`;
    const weightKg = 8 + month / 5;
    return say("measurement", child, newId(), {
      date,
      weightKg,
      lengthCm: 70 + month,
      position: "lying",
      place: "posyandu",
    });
  });
  return [
    say("family", family, family, { headName: `Slamet ${number}`, area, rw, rt: "02" }),
    say("person", mother, mother, {
      name: `Ayu ${number}`,
      sex: "P",
      birthDate: "1996-02-03",
      group: "woman",
    }),
    say("membership", mother, singletonRecord(mother, "membership"), { family, role: "wife" }),
    say("person", child, child, {
      name: `Alya ${number}`,
      sex: "P",
      birthDate: "2025-05-12",
      group: "child",
    }),
    say("membership", child, singletonRecord(child, "membership"), { family, role: "child" }),
    ...weighed,
  ];
};

/** UUIDv7 as phones mint it: time first, so that new rows lie together. */
const newId = (): string => createUuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/** Processor time of all threads of this process while `work` ran, in seconds. */
export const cpuSeconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
};
