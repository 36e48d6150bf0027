import type { Topic } from "./topic.ts";

const STBM = "STBM (Permenkes 3/2014)";

/** The house and everybody in it. */
export const homeTopics: readonly Topic[] = [
  {
    id: "handWashing",
    version: 1,
    title: "Cuci tangan pakai sabun",
    fits: ["family", "infant", "child"],
    opening: "Tangan bersih menjauhkan mencret dan cacing.",
    points: [
      "Sebelum menyiapkan makan, sebelum menyuapi, setelah dari jamban, setelah membersihkan tinja anak.",
      "Air mengalir dan sabun, dua puluh detik, sampai sela jari.",
      "Taruh sabun di dekat tempat makan dan jamban.",
    ],
    ask: "Di mana biasanya cuci tangan? Ada sabunnya?",
    source: STBM,
  },
  {
    id: "toilet",
    version: 1,
    title: "Jamban sehat",
    fits: ["family"],
    opening: "Jamban dengan tangki septik memutus penularan mencret yang membuat anak sulit tumbuh.",
    points: [
      "Semua orang di rumah memakai jamban, tinja bayi pun dibuang ke sana.",
      "Tangki berjarak sepuluh meter dari sumur.",
      "Belum punya: boleh menumpang dulu, dan kami bantu mengusulkan bantuan.",
    ],
    ask: "Kalau malam, buang air di mana?",
    source: STBM,
  },
  {
    id: "safeWater",
    version: 1,
    title: "Air minum yang aman",
    fits: ["family"],
    opening: "Air jernih belum tentu aman; masak sampai mendidih.",
    points: [
      "Didihkan satu menit, simpan di wadah bersih dan tertutup.",
      "Ambil dengan gayung bertangkai, bukan tangan.",
      "Air isi ulang juga lebih aman dimasak untuk bayi.",
    ],
    ask: "Air minum adik dari mana, dan dimasak?",
    source: STBM,
  },
  {
    id: "smoke",
    version: 1,
    title: "Rumah tanpa asap rokok",
    fits: ["family", "pregnant", "infant"],
    opening: "Asap menempel di baju dan rambut; bayi ikut menghirupnya.",
    points: [
      "Merokok di luar, jauh dari pintu; ganti baju dan cuci tangan sebelum menggendong.",
      "Uang satu bungkus sehari sama dengan beberapa butir telur.",
      "Mau berhenti: puskesmas punya konseling, atau telepon 0-800-177-6565 gratis.",
      "Dapur kayu: buka jendela, bayi jangan di dapur.",
    ],
    ask: "Siapa yang merokok di rumah, dan di mana?",
    source: "P2PTM Kemenkes (Quitline)",
  },
  {
    id: "papersAndJkn",
    version: 1,
    title: "Akta, NIK, dan JKN",
    fits: ["family", "afterBirth"],
    opening: "Surat lengkap membuka pintu bantuan dan berobat.",
    points: [
      "Urus akta lahir dan NIK sebelum 60 hari; tidak dipungut biaya.",
      "Bayi baru lahir didaftarkan JKN sebelum 28 hari.",
      "Simpan fotokopi KK dan Buku KIA di satu tempat.",
    ],
    ask: "Surat apa yang belum ada?",
    source: "UU 24/2013; Perpres 82/2018",
  },
];
