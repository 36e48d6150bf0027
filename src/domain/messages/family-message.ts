/** What a message to a family is about. None of them says anything of anybody's health. */
export type MessageTopic = "posyandu" | "visit" | "referral";

export interface FamilyMessage {
  readonly topic: MessageTopic;
  /** "Sabtu, 28 Nov 2026", as it is read; empty while no day is fixed. */
  readonly dayText: string;
  /** "Posyandu Melati 3", "Puskesmas Sukorame"; empty where it goes without saying. */
  readonly placeText: string;
  /** Who writes. */
  readonly sender: string;
}

/** The words of the message; neither names of the family nor findings can get in. */
export const messageText = ({ topic, dayText, placeText, sender }: FamilyMessage): string => {
  const day = dayText === "" ? "" : ` hari ${dayText}`;
  const place = placeText === "" ? "" : ` di ${placeText}`;
  const bodies: Readonly<Record<MessageTopic, string>> = {
    posyandu: `Kami tunggu di posyandu${day}${place}. Tolong bawa Buku KIA.`,
    visit: `Kami berencana berkunjung ke rumah${day}. Bila ada halangan, mohon dikabari.`,
    referral: `Kami mengingatkan janji${day}${place}. Tolong bawa slip dari kader dan Buku KIA.`,
  };
  return `Selamat pagi/siang, Bapak/Ibu. ${bodies[topic]} Terima kasih. ${sender}, Tim Pendamping Keluarga`;
};

/** A telephone number as wa.me wants it: country code, digits only. Nothing for what is no Indonesian or foreign number. */
export const whatsAppNumber = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s().-]/g, "");
  if (/^\+\d{8,15}$/.test(digits)) return digits.slice(1);
  if (/^0[1-9]\d{7,12}$/.test(digits)) return `62${digits.slice(1)}`;
  return /^62\d{8,13}$/.test(digits) ? digits : undefined;
};

/** The link that opens WhatsApp with the words ready; the person presses send. */
export const whatsAppLink = (number: string, text: string): string =>
  `https://wa.me/${number}?text=${encodeURIComponent(text)}`;
