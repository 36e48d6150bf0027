import type { SeededRandom } from "./random.ts";

// Common words for names, joined at random: nobody here is anybody.
const GIRLS =
  "Alya Aisyah Anindya Aulia Azkia Bilqis Callista Cinta Dinda Elvina Fadhila Farah Gendis Hana Humaira Inara Jihan Kanaya Keisha Khaira Kirana Laras Meisya Mikayla Nabila Nadira Naura Nayla Olivia Putri Queena Raisa Rania Salsabila Shanum Syifa Talita Tiara Vania Zahra".split(
    " ",
  );
const BOYS =
  "Abizar Adnan Alvaro Arkana Arsyad Atharrazka Azka Bagas Bima Daffa Danish Elvano Fahri Farel Gibran Gilang Hafiz Haikal Ibrahim Ilham Jibril Kaisar Kenzo Keenan Lintang Malik Nizam Omar Pandu Rafa Raka Reyhan Satria Shaka Tegar Umar Wira Yusuf Zafran Zidan".split(
    " ",
  );
const SECOND =
  "Adiputra Anggraini Ardiansyah Cahyani Firmansyah Handayani Hidayat Kurniawan Lestari Maharani Maulana Nugraha Oktaviani Permata Pradana Pramesti Prasetyo Purnama Rahmadani Ramadhan Safitri Salim Saputra Setiawan Utami Wahyuni Wibowo Wijaya Wulandari Yuliana".split(
    " ",
  );
const WOMEN =
  "Ani Ayu Dewi Dian Eka Endang Erna Fitri Ika Indah Kartika Lilis Lina Maya Mega Nanik Nining Nur Puji Ratna Retno Rina Rini Ririn Sari Sri Sulis Titik Tri Tutik Umi Wahyu Winda Yanti Yuni".split(
    " ",
  );
const MEN =
  "Agus Andi Arif Bambang Budi Dedi Didik Dwi Edi Eko Fajar Hadi Hari Heru Imam Joko Kholid Lukman Mulyono Nanang Pujianto Rudi Slamet Sugeng Suparno Suyanto Teguh Tono Wawan Yanto Yudi Zainal".split(
    " ",
  );
const STREETS = ["Gang Melati", "Gang Mawar", "Gang Cempaka", "Gang Kenanga", "Gang Dahlia", "Gang Anggrek"];

export const childName = (sex: "L" | "P", random: SeededRandom): string =>
  `${random.pick(sex === "P" ? GIRLS : BOYS)} ${random.pick(SECOND)}`;

export const womanName = (random: SeededRandom): string => `${random.pick(WOMEN)} ${random.pick(SECOND)}`;

export const manName = (random: SeededRandom): string => `${random.pick(MEN)} ${random.pick(SECOND)}`;

export const address = (random: SeededRandom): string => `${random.pick(STREETS)} No. ${random.int(1, 60)}`;

/** The same name as another cadre would have heard it. */
export const misheard = (name: string): string =>
  name.includes("y") ? name.replace("y", "i") : name.replace(/([aiu])(?=\w)/, "$1h");
