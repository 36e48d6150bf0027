import type { OutboxView } from "#storage/outbox-types.ts";
import type { SyncStatus } from "#sync/status.ts";
import { formatDateTime } from "#ui/format.ts";

/** What a helper needs to know; nothing of it names anybody, here or in a family. */
export interface HelpFacts {
  readonly version: string;
  /** The browser's own description of itself: model and version. */
  readonly browser: string;
  readonly phase: SyncStatus["phase"];
  readonly lastContactAtMs: number | undefined;
  readonly outbox: Pick<OutboxView, "waiting" | "handedOver" | "oldestWaitingAt" | "refused">;
  readonly isPersisted: boolean | undefined;
  readonly clockOffsetMs: number;
  /** Kind and place of the last error of this run; never its message, which may quote what was typed. */
  readonly lastError: string | undefined;
}

/** What sending was at, in words that can be read out over the telephone. */
const PHASES: Readonly<Record<SyncStatus["phase"], string>> = {
  locked: "HP terkunci",
  resting: "tidak ada yang sedang dikirim",
  handingOver: "sedang mengirim",
  waitingForSignal: "menunggu sinyal",
  waitingForServer: "menunggu server",
  notOurServer: "Wi-Fi meminta masuk dulu",
  storageTrouble: "penyimpanan HP tersendat",
  needLogin: "perlu masuk lagi dengan kode aktivasi",
  needUpgrade: "perlu versi baru",
  blocked: "HP diblokir",
  storageFull: "penyimpanan HP penuh",
};

/** The report as plain lines, for WhatsApp or to read out. */
export const helpReport = (facts: HelpFacts): string => {
  const { outbox } = facts;
  const reasons = [...new Set(outbox.refused.map(({ reason, version }) => `${version.kind} ${reason}`))];
  return [
    "Damping, minta bantuan",
    `Versi: ${facts.version}`,
    `Peramban: ${facts.browser}`,
    `Pengiriman: ${PHASES[facts.phase]}`,
    `Terakhir tersambung: ${facts.lastContactAtMs === undefined ? "belum sejak aplikasi dibuka" : formatDateTime(facts.lastContactAtMs)}`,
    `Menunggu: ${outbox.waiting}${outbox.oldestWaitingAt === undefined ? "" : ` (sejak ${formatDateTime(Date.parse(outbox.oldestWaitingAt))})`}`,
    `Dititipkan: ${outbox.handedOver}`,
    `Tidak diterima: ${outbox.refused.length}${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`}`,
    `Selisih jam: ${Math.round(facts.clockOffsetMs / 60_000)} menit`,
    `Penyimpanan dijaga: ${facts.isPersisted === undefined ? "belum diketahui" : facts.isPersisted ? "ya" : "tidak"}`,
    `Kesalahan terakhir: ${facts.lastError ?? "tidak ada"}`,
  ].join("\n");
};
