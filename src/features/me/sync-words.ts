import type { Lease } from "#storage/keys/lease.ts";
import type { OutboxView } from "#storage/outbox-types.ts";
import type { SyncStatus } from "#sync/status.ts";
import { formatCount } from "#ui/format.ts";
import type { NoticeTone } from "#ui/tone.ts";
import { instantText } from "./moment-text.ts";

/** The state of sending in one line: a tone and the words. */
export interface SyncWords {
  readonly tone: NoticeTone;
  readonly words: string;
  readonly isBusy: boolean;
}

type Phase = SyncStatus["phase"];
type Counts = Pick<OutboxView, "waiting" | "oldestWaitingAt" | "refused" | "handedOver" | "lastHandOverAt">;

/** How long records may wait before it is said louder: offline is normal, three days without a hand-over is not. */
const LONG_WAIT_MS = 24 * 3_600_000;
/** Days before old records are sealed for want of contact: said first, and then louder. */
const LEASE_WARN_DAYS = 7;
const LEASE_LAST_DAYS = 2;
const TOO_LONG_WAIT_MS = 3 * LONG_WAIT_MS;

/**
 * What the sync line says. Gravest first: what only a person can mend, records refused, records that wait very long; then
 * work under way, waiting, and all well.
 */
export const syncWords = (
  outbox: Counts,
  { phase }: Pick<SyncStatus, "phase">,
  nowMs: number,
  lease?: Pick<Lease, "daysLeft">,
): SyncWords => {
  const stuck = STUCK[phase];
  if (stuck !== undefined) return { tone: "problem", words: `${stuck}${kept(outbox)}`, isBusy: false };
  if (lease && lease.daysLeft <= LEASE_WARN_DAYS)
    return {
      tone: lease.daysLeft <= LEASE_LAST_DAYS ? "problem" : "warn",
      words: `HP ini sudah lama tidak tersambung. Sambungkan dalam ${formatCount(Math.max(1, lease.daysLeft))} hari, supaya catatan lama tidak terkunci.`,
      isBusy: phase === "handingOver",
    };
  if (outbox.refused.length > 0)
    return {
      tone: "problem",
      words: `${formatCount(outbox.refused.length)} catatan tidak diterima. Lihat apa yang perlu dilakukan.`,
      isBusy: false,
    };
  const isBusy = phase === "handingOver";
  if (outbox.waiting === 0)
    return { tone: quietTone(phase), words: nothingWaits(outbox, phase, nowMs), isBusy };
  const waited = waitedMs(outbox, nowMs);
  if (!isBusy && waited > LONG_WAIT_MS)
    return {
      tone: waited > TOO_LONG_WAIT_MS ? "problem" : "warn",
      words: `${formatCount(outbox.waiting)} catatan masih di HP ini sejak ${instantText(outbox.oldestWaitingAt, nowMs)}. Buka Damping di tempat yang ada sinyal.`,
      isBusy,
    };
  if (isBusy) return { tone: "info", words: `Mengirim ${formatCount(outbox.waiting)} catatan …`, isBusy };
  return {
    tone: phase === "resting" ? "info" : "offline",
    words: `${formatCount(outbox.waiting)} catatan masih di HP ini${lastSent(outbox, nowMs)}`,
    isBusy,
  };
};

/** What stands still until somebody does something. */
const STUCK: Readonly<Partial<Record<Phase, string>>> = {
  needLogin: "Perlu masuk lagi dengan kode aktivasi.",
  needUpgrade: "Damping perlu diperbarui sebelum mengirim.",
  blocked: "HP ini diblokir. Hubungi penyelia.",
  storageFull: "Penyimpanan HP penuh. Hapus foto atau video yang tidak perlu.",
};

const kept = ({ waiting }: Counts): string =>
  waiting > 0 ? ` ${formatCount(waiting)} catatan tetap aman di HP ini.` : "";

const waitedMs = ({ oldestWaitingAt }: Counts, nowMs: number): number => {
  const oldest = oldestWaitingAt === undefined ? Number.NaN : Date.parse(oldestWaitingAt);
  return Number.isNaN(oldest) ? 0 : nowMs - oldest;
};

const lastSent = ({ lastHandOverAt }: Counts, nowMs: number): string => {
  const last = instantText(lastHandOverAt, nowMs);
  return last === undefined ? ", belum pernah terkirim" : `, terkirim terakhir ${last}`;
};

const isOffline = (phase: Phase): boolean =>
  phase === "waitingForSignal" || phase === "waitingForServer" || phase === "notOurServer";

const quietTone = (phase: Phase): NoticeTone => (isOffline(phase) ? "offline" : "ok");

const nothingWaits = (outbox: Counts, phase: Phase, nowMs: number): string => {
  const last = instantText(outbox.lastHandOverAt, nowMs);
  if (phase === "handingOver") return "Memeriksa kabar dari server …";
  if (isOffline(phase))
    return last === undefined
      ? "Tanpa sinyal. Mencatat tetap bisa."
      : `Tanpa sinyal. Semua sudah terkirim ${last}.`;
  if (last === undefined) return "Tidak ada yang tertinggal di HP ini.";
  return outbox.handedOver > 0
    ? `Semua sudah dititipkan, ${last}`
    : `Semua catatan sudah aman, terkirim ${last}`;
};

/** A sentence more for the page about sending: what the phase means and what to do. */
export const phaseExplanation: Readonly<Partial<Record<Phase, string>>> = {
  waitingForSignal: "Belum ada sinyal. Catatan dikirim sendiri begitu tersambung.",
  waitingForServer:
    "Server sedang sibuk atau bermasalah. Dicoba lagi sendiri; tidak perlu mengulang apa pun.",
  notOurServer:
    "Wi-Fi ini belum mengizinkan internet. Buka halaman masuk Wi-Fi itu dulu, atau pakai data seluler.",
  storageTrouble: "Penyimpanan HP sedang sibuk. Dicoba lagi sendiri.",
  storageFull: "Penyimpanan HP penuh. Hapus foto atau video yang tidak perlu, lalu kirim lagi.",
  needLogin:
    "Minta kode aktivasi baru ke penyelia. Catatan di HP ini tetap tersimpan dan terkirim setelah masuk lagi.",
  needUpgrade: "Tutup Damping, lalu buka lagi dengan sambungan internet. Sementara itu mencatat tetap bisa.",
  blocked: "HP ini tidak boleh mengirim lagi. Catatan di HP ini tetap tersimpan; hubungi penyelia.",
};
