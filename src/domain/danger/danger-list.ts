import type { DangerGroup } from "../records/danger-sign.ts";

/** One danger sign as a cadre sees it, without instruments. */
export interface DangerSign {
  /** For ever; facts name it. */
  readonly id: string;
  readonly text: string;
  /** Life may hang on minutes: 119 before the midwife. */
  readonly isCritical: boolean;
}

/** The signs of one group, and what to do on the way. */
export interface DangerGroupList {
  readonly group: DangerGroup;
  readonly label: string;
  readonly who: string;
  readonly signs: readonly DangerSign[];
  /** What helps until somebody comes; plain, harmless, few. */
  readonly meanwhile: readonly string[];
}

/** A list of danger signs in force from a day on. Never edit one that was released; add the next. */
export interface DangerList {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly source: string;
  readonly groups: readonly DangerGroupList[];
}

const sign = (id: string, text: string): DangerSign => ({ id, text, isCritical: false });
const critical = (id: string, text: string): DangerSign => ({ id, text, isCritical: true });

/** Signs that Buku KIA teaches families, grouped as the book does. */
export const dangerList: DangerList = {
  id: "tanda-bahaya-1",
  version: 1,
  validFrom: "2026-01-01",
  source:
    "Buku KIA (lembar tanda bahaya ibu hamil, nifas, bayi baru lahir, balita sakit), MTBS; domain 8 [K]. Periksa bersama bidan koordinator.",
  groups: [
    {
      group: "child",
      label: "Anak",
      who: "1 bulan sampai 5 tahun",
      signs: [
        critical("child.convulsion", "Kejang"),
        critical("child.unconscious", "Tidak sadar, atau lemas sekali dan sulit dibangunkan"),
        critical("child.breathing", "Sesak: napas sangat cepat, dada tertarik ke dalam, bibir biru"),
        sign("child.cannotDrink", "Tidak bisa minum atau menyusu"),
        sign("child.vomiting", "Memuntahkan semuanya"),
        sign("child.dehydration", "Diare dengan mata cekung, sangat haus, atau berak darah"),
        sign("child.fever", "Demam tinggi lebih dari 2 hari, atau dengan bintik merah atau mimisan"),
        sign("child.oedema", "Bengkak di kedua punggung kaki"),
        sign("child.wasted", "Sangat kurus, tulang iga tampak jelas"),
      ],
      meanwhile: [
        "Kejang: miringkan badannya, longgarkan baju, jangan masukkan apa pun ke mulut.",
        "Bila masih bisa minum, teruskan ASI atau oralit sedikit-sedikit.",
        "Bawa Buku KIA dan kartu JKN. Jangan tunggu besok.",
      ],
    },
    {
      group: "newborn",
      label: "Bayi baru lahir",
      who: "lahir sampai 28 hari",
      signs: [
        critical("newborn.convulsion", "Kejang"),
        critical("newborn.breathing", "Napas sangat cepat, merintih, atau kulit biru"),
        critical("newborn.limp", "Lemas, tidak bergerak kalau tidak disentuh"),
        sign("newborn.notSucking", "Tidak mau atau tidak kuat menyusu"),
        sign("newborn.temperature", "Badan panas, atau dingin"),
        sign("newborn.cord", "Tali pusat merah, berbau, atau bernanah"),
        sign("newborn.yellow", "Kuning di hari pertama, atau sampai telapak tangan dan kaki"),
        sign("newborn.vomiting", "Muntah hijau, perut kembung, atau tidak berak"),
        sign("newborn.eyes", "Mata merah dan bernanah"),
      ],
      meanwhile: [
        "Peluk kulit ke kulit di dada ibu, selimuti, pakaikan topi.",
        "Teruskan ASI bila bayi masih bisa menelan.",
      ],
    },
    {
      group: "pregnant",
      label: "Ibu hamil",
      who: "sampai bayi lahir",
      signs: [
        critical("pregnant.bleeding", "Keluar darah dari jalan lahir"),
        critical("pregnant.convulsion", "Kejang"),
        critical("pregnant.unconscious", "Tidak sadar, atau sesak berat"),
        sign("pregnant.headache", "Sakit kepala hebat, pandangan kabur, atau nyeri ulu hati"),
        sign("pregnant.swelling", "Bengkak di wajah dan tangan"),
        sign("pregnant.movement", "Gerak bayi berkurang atau tidak terasa"),
        sign("pregnant.waters", "Ketuban pecah sebelum waktunya"),
        sign("pregnant.fever", "Demam tinggi"),
        sign("pregnant.vomiting", "Muntah terus, tidak bisa makan dan minum"),
        sign("pregnant.pain", "Nyeri perut hebat"),
      ],
      meanwhile: [
        "Baringkan miring ke kiri, temani terus.",
        "Siapkan kendaraan, Buku KIA, kartu JKN, dan calon pendonor darah.",
      ],
    },
    {
      group: "afterBirth",
      label: "Ibu nifas",
      who: "sampai 42 hari setelah melahirkan",
      signs: [
        critical("afterBirth.bleeding", "Darah banyak: pembalut penuh dalam satu jam, atau keluar gumpalan"),
        critical("afterBirth.convulsion", "Kejang"),
        critical("afterBirth.breathing", "Sesak napas atau nyeri dada"),
        sign("afterBirth.headache", "Sakit kepala hebat atau pandangan kabur"),
        sign("afterBirth.fever", "Demam lebih dari 2 hari"),
        sign("afterBirth.discharge", "Cairan dari jalan lahir berbau"),
        sign("afterBirth.leg", "Wajah, tangan, atau satu kaki bengkak dan nyeri"),
        sign("afterBirth.breast", "Payudara bengkak, merah, dan sakit"),
        sign("afterBirth.mood", "Sedih terus, tidak mau mengurus diri atau bayi"),
      ],
      meanwhile: ["Temani terus, jangan ditinggal sendiri.", "Bayi ikut dibawa supaya tetap menyusu."],
    },
    {
      // The title may be read by whoever looks over her shoulder; the words stand only inside.
      group: "safety",
      label: "Perlu bicara berdua",
      who: "siapa saja di rumah",
      signs: [
        sign("safety.talk", "Minta bicara berdua dengan pendamping"),
        sign("safety.shelter", "Minta diantar ke tempat lain hari ini"),
      ],
      meanwhile: [
        "Tanyakan hanya saat berdua saja. Dengarkan, jangan memaksa bercerita.",
        "Catat sesedikit mungkin. Rinciannya disampaikan langsung, tidak ditulis.",
      ],
    },
  ],
};

/** A sign by id; nothing for one of a newer list. */
export const dangerSignOf = (id: string): DangerSign | undefined =>
  dangerList.groups.flatMap(({ signs }) => signs).find((one) => one.id === id);
