import { CARE_GROUPS, careGroupLabels } from "../../episodes/care-group.ts";
import { MET_MEANS } from "../../episodes/met-in-month.ts";
import { severityText } from "../../risk/rule.ts";
import type { Report } from "../report.ts";
import type { TeamMonth } from "../team-month.ts";

/** "Laporan bulanan TPK": what a team brings to the PKB and the mini lokakarya. */
export const tpkMonth: Report<TeamMonth> = {
  id: "tpk-month",
  version: 2,
  title: "Laporan bulanan TPK",
  source:
    "Isi menurut tugas TPK (Juknis BKKBN 2021) dan tabulasi hasil pendampingan untuk mini lokakarya; susunan belum dicocokkan dengan format kota",
  sections: [
    {
      type: "figures",
      id: "visits",
      title: "Kunjungan",
      figures: [
        { id: "families", label: "Keluarga dampingan", value: ({ families }) => families },
        {
          id: "visitedFamilies",
          label: "Keluarga yang ditemui",
          value: ({ visitedFamilies }) => visitedFamilies,
        },
        { id: "visits", label: "Kunjungan", value: ({ visits }) => visits },
        { id: "visitsMet", label: "Kunjungan yang bertemu keluarga", value: ({ visitsMet }) => visitsMet },
        { id: "refused", label: "Keluarga yang tidak setuju dicatat", value: ({ refused }) => refused },
      ],
    },
    {
      type: "table",
      id: "groups",
      title: "Sasaran",
      note: `Orang, bukan kunjungan. Yang pindah kelompok dalam bulan ini terhitung di keduanya. Balita di sini umur 24-59 bulan. ${MET_MEANS}`,
      columns: ["Kelompok", "Didampingi", "Ditemui", "Baru", "Selesai"],
      rows: ({ groups }) =>
        CARE_GROUPS.map((group) => {
          const { accompanied, visited, began, ended } = groups[group];
          return { id: group, label: careGroupLabels[group], cells: [accompanied, visited, began, ended] };
        }),
      empty: "Belum ada sasaran.",
    },
    {
      type: "table",
      id: "findings",
      title: "Temuan yang perlu ditindaklanjuti",
      note: "Diurutkan dari yang paling mendesak. Jawaban pribadi tidak dihitung.",
      columns: ["Temuan", "Orang"],
      rows: ({ findings }) =>
        findings.map(({ rule, label, severity, people }) => ({
          id: rule,
          label: `${label} (${severityText[severity].toLowerCase()})`,
          cells: [people],
        })),
      empty: "Tidak ada temuan pada kunjungan bulan ini.",
    },
    {
      type: "figures",
      id: "growth",
      title: "Penimbangan anak 0-59 bulan",
      figures: [
        { id: "S", label: "Anak (S)", value: ({ children }) => children.total.children },
        { id: "D", label: "Ditimbang (D)", value: ({ children }) => children.total.weighed },
        {
          id: "measured",
          label: "Diukur panjang atau tingginya",
          value: ({ children }) => children.total.measured,
        },
        { id: "N", label: "Naik (N)", value: ({ children }) => children.total.gained },
        { id: "T", label: "Tidak naik (T)", value: ({ children }) => children.total.notGained },
        {
          id: "2T",
          label: "Tidak naik dua kali (2T)",
          value: ({ children }) => children.total.twiceNotGained,
        },
        {
          id: "O",
          label: "Bulan lalu tidak ditimbang (O)",
          value: ({ children }) => children.total.notLastMonth,
        },
        { id: "B", label: "Pertama kali ditimbang (B)", value: ({ children }) => children.total.first },
        { id: "BGM", label: "Di bawah garis merah", value: ({ children }) => children.total.belowRed },
      ],
    },
    {
      type: "figures",
      id: "help",
      title: "Rujukan, KIE, dan bantuan",
      figures: [
        { id: "referralsMade", label: "Rujukan dibuat", value: ({ help }) => help.referralsMade },
        {
          id: "referralsAnswered",
          label: "Rujuk balik diterima",
          value: ({ help }) => help.referralsAnswered,
        },
        { id: "referralsOpen", label: "Rujukan belum dijawab", value: ({ help }) => help.referralsOpen },
        {
          id: "counselledFamilies",
          label: "Keluarga yang mendapat KIE",
          value: ({ help }) => help.counselledFamilies,
        },
        { id: "counsellings", label: "Penyuluhan dengan kartu KIE", value: ({ help }) => help.counsellings },
        {
          id: "aidInProcess",
          label: "Bansos sedang diurus (keluarga)",
          value: ({ help }) => help.aidInProcess,
        },
        {
          id: "aidReceived",
          label: "Bansos sudah diterima (keluarga)",
          value: ({ help }) => help.aidReceived,
        },
      ],
    },
    {
      type: "table",
      id: "topics",
      title: "Topik KIE",
      columns: ["Topik", "Kali"],
      rows: ({ help }) => help.topics.map(({ id, label, count }) => ({ id, label, cells: [count] })),
      empty: "Belum ada KIE yang dicatat dengan topik.",
    },
    {
      type: "table",
      id: "aid",
      title: "Bantuan yang sampai",
      columns: ["Program", "Kali"],
      rows: ({ help }) => help.aidPrograms.map(({ id, label, count }) => ({ id, label, cells: [count] })),
      empty: "Belum ada bantuan yang dicatat.",
    },
    {
      type: "figures",
      id: "mbg",
      title: "MBG 3B",
      figures: [
        { id: "days", label: "Hari dicatat", value: ({ mbg }) => mbg.days },
        { id: "deliveryDays", label: "Hari makanan datang", value: ({ mbg }) => mbg.deliveryDays },
        { id: "packages", label: "Paket diterima", value: ({ mbg }) => mbg.packages },
        { id: "handedOut", label: "Paket sampai ke sasaran", value: ({ mbg }) => mbg.handedOut },
      ],
    },
  ],
};
