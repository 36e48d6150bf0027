import * as z from "zod/mini";
import { fail, ok, type Result } from "#domain/result.ts";
import { defaultKeyFile, type KeySource } from "./seal/data-keys.ts";

/** How this server runs; read from the environment once, at start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Holds the database, the secret and, unless told otherwise, the backups. */
  readonly dataDir: string;
  /** PostgreSQL in place of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** A streaming replica of it, for reading. */
  readonly replicaUrl: string | undefined;
  readonly backupDir: string;
  /** Backups kept, newest first. */
  readonly backupsKept: number;
  /** Hour of the day, by the machine's clock, at which a backup is made; none where another process makes them. */
  readonly backupHour: number | undefined;
  /** The built app. */
  readonly appDir: string;
  readonly isProduction: boolean;
  /** Files with certificate and key, PEM. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined;
  /** Addresses of proxies that speak TLS for this server and say whom they speak for. */
  readonly trustedProxies: readonly string[];
  /** Keys that seal numbers of the state, refused copies and backups. Elsewhere than the database, in production. */
  readonly dataKey: KeySource;
  /** Days without contact after which a device is to seal what it holds. */
  readonly leaseDays: number;
  /** Whether people with wide roles must show a second factor. */
  readonly secondFactor: "required" | "optional";
  /** Lets its holder read `/metrics` from elsewhere; without one only this machine may. */
  readonly metricsToken: string | undefined;
}

/** A phone is at worst a month without signal; longer than that it is more likely lost. */
const LEASE_DAYS = 30;

const text = z.string().check(z.minLength(1));
const wholeNumber = (min: number, max: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d+$/)),
    z.pipe(z.transform(Number), z.int().check(z.gte(min), z.lte(max))),
  );

const postgresUrl = z.string().check(z.regex(/^postgres(ql)?:\/\/\S+$/));

const envSchema = z.object({
  PORT: z.optional(wholeNumber(0, 65_535)),
  HOST: z.optional(text),
  DATA_DIR: z.optional(text),
  BACKUP_DIR: z.optional(text),
  BACKUP_KEEP: z.optional(wholeNumber(1, 1_000)),
  BACKUP_HOUR: z.optional(z.union([z.literal("off"), wholeNumber(0, 23)])),
  DATABASE_URL: z.optional(postgresUrl),
  DATABASE_REPLICA_URL: z.optional(postgresUrl),
  APP_DIR: z.optional(text),
  NODE_ENV: z.optional(z.string()),
  DAMPING_MODE: z.optional(z.enum(["production", "development"])),
  TLS_CERT: z.optional(text),
  TLS_KEY: z.optional(text),
  TRUSTED_PROXY: z.optional(text),
  DATA_KEY: z.optional(text),
  DATA_KEY_FILE: z.optional(text),
  LEASE_DAYS: z.optional(wholeNumber(7, 365)),
  SECOND_FACTOR: z.optional(z.enum(["required", "optional"])),
  METRICS_TOKEN: z.optional(z.string().check(z.regex(/^\S{16,}$/))),
});

/** Reads the environment; an empty variable is as good as none. The problem is a sentence for whoever runs the server. */
export const parseConfig = (env: Readonly<Record<string, string | undefined>>): Result<Config, string> => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
    return fail(`Pengaturan tidak dapat dibaca: ${names.join(", ")}. Lihat sync-server/README.md.`);
  }
  const { TLS_CERT, TLS_KEY, TRUSTED_PROXY, ...vars } = parsed.data;
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined))
    return fail("TLS_CERT dan TLS_KEY harus diisi keduanya, atau tidak sama sekali.");
  if (vars.DATABASE_REPLICA_URL !== undefined && vars.DATABASE_URL === undefined)
    return fail("DATABASE_REPLICA_URL hanya berarti bersama DATABASE_URL.");
  if (vars.DATA_KEY !== undefined && vars.DATA_KEY_FILE !== undefined)
    return fail("Isi DATA_KEY atau DATA_KEY_FILE, jangan keduanya.");
  const isProduction = (vars.DAMPING_MODE ?? vars.NODE_ENV) === "production";
  const dataDir = vars.DATA_DIR ?? "data";
  const config: Config = {
    port: vars.PORT ?? 8080,
    host: vars.HOST ?? "127.0.0.1",
    dataDir,
    backupDir: vars.BACKUP_DIR ?? `${dataDir}/backups`,
    backupsKept: vars.BACKUP_KEEP ?? 14,
    backupHour: vars.BACKUP_HOUR === "off" ? undefined : (vars.BACKUP_HOUR ?? 2),
    databaseUrl: vars.DATABASE_URL,
    replicaUrl: vars.DATABASE_REPLICA_URL,
    appDir: vars.APP_DIR ?? "dist",
    isProduction,
    dataKey:
      vars.DATA_KEY === undefined
        ? { type: "file", file: vars.DATA_KEY_FILE ?? defaultKeyFile(dataDir) }
        : { type: "given", keys: vars.DATA_KEY },
    leaseDays: vars.LEASE_DAYS ?? LEASE_DAYS,
    secondFactor: vars.SECOND_FACTOR ?? (isProduction ? "required" : "optional"),
    tls:
      TLS_CERT !== undefined && TLS_KEY !== undefined ? { certFile: TLS_CERT, keyFile: TLS_KEY } : undefined,
    trustedProxies: (TRUSTED_PROXY ?? "")
      .split(",")
      .map((address) => address.trim())
      .filter(Boolean),
    metricsToken: vars.METRICS_TOKEN,
  };
  return isReadableByOthers(config)
    ? fail(
        `Mode produksi tidak melayani http biasa di ${config.host}: data anak akan terbaca di jalan. ` +
          "Isi TLS_CERT dan TLS_KEY, atau TRUSTED_PROXY bila ada proksi TLS, atau pakai HOST=127.0.0.1.",
      )
    : ok(config);
};

/** Plain http that leaves the machine: never in production. */
const isReadableByOthers = ({ isProduction, tls, trustedProxies, host }: Config): boolean =>
  isProduction && tls === undefined && trustedProxies.length === 0 && !isLoopback(host);

/** True for addresses that never leave the machine. */
export const isLoopback = (address: string): boolean =>
  address === "localhost" || address === "::1" || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
