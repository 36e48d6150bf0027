import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { dialable } from "#domain/danger/emergency-numbers.ts";
import { midwifeOf } from "#domain/danger/midwife-of.ts";
import { whatsAppNumber } from "#domain/messages/family-message.ts";
import type { PhoneNumberOf, PhoneNumbers } from "#features/shared/record/phone-numbers.ts";
import type { Session } from "#storage/session-types.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Screen } from "#ui/screen.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import "./me.css";

/** Words of the numbers that are at hand in an emergency. */
export const numbersText = {
  title: "Nomor penting",
  intro: "Disimpan di HP ini saja. Nomor keluarga tidak ditulis di sini.",
  fields: {
    midwife: {
      label: "Nomor HP bidan",
      hint: "Muncul di Tanda bahaya, satu tekan untuk menelepon.",
    },
    protection: {
      label: "Nomor layanan pendampingan kota",
      hint: "Untuk hal yang dibicarakan berdua. Kosong: 129, gratis 24 jam.",
    },
    helpDesk: {
      label: "Nomor WhatsApp petugas bantuan",
      hint: "Untuk Bantuan, bila Damping bermasalah.",
    },
  },
  fromRecords: (name: string, number: string): string =>
    `Di catatan tim ada ${name}, ${number}. Nomor itu yang dipakai.`,
  wrong: "Tulis nomor dengan angka, misalnya 0812 3456 7890.",
  keep: "Simpan nomor",
  kept: "Nomor tersimpan di HP ini",
} as const;

export type NumbersScreenProps = {
  readonly session: Session;
  readonly numbers: PhoneNumbers;
  readonly showToast: (toast: { readonly text: string }) => void;
};

const WHICH: readonly PhoneNumberOf[] = ["midwife", "protection", "helpDesk"];

/** True for a number that can be used, and for none at all. */
export const isUsable = (which: PhoneNumberOf, typed: string): boolean =>
  typed.trim() === "" ||
  (which === "helpDesk" ? whatsAppNumber(typed) !== undefined : dialable(typed) !== undefined);

/** "Nomor penting": whom this phone calls, put right in one place. */
export const NumbersScreen = ({ session, numbers, showToast }: NumbersScreenProps): JSX.Element => {
  useLive(session);
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(WHICH.map((which) => [which, numbers.get(which)])),
  );
  const [isTried, setIsTried] = useState(false);
  const known = midwifeOf(session.worker.id, session.references("worker"));
  const wrong = WHICH.filter((which) => !isUsable(which, typed[which] ?? ""));
  const keep = () => {
    setIsTried(true);
    if (wrong.length > 0) return;
    for (const which of WHICH) numbers.keep(which, (typed[which] ?? "").trim());
    showToast({ text: numbersText.kept });
  };
  return (
    <Screen bar={<TopBar title={numbersText.title} backHref="/saya" />}>
      <p>{numbersText.intro}</p>
      {known && <Card tone="info">{numbersText.fromRecords(known.name, known.number)}</Card>}
      {WHICH.map((which) => (
        <TextField
          key={which}
          {...numbersText.fields[which]}
          optional
          keypad="tel"
          maxLength={20}
          value={typed[which] ?? ""}
          error={isTried && wrong.includes(which) ? numbersText.wrong : undefined}
          onInput={(value) => setTyped({ ...typed, [which]: value })}
        />
      ))}
      <Button look="primary" wide onPress={keep}>
        {numbersText.keep}
      </Button>
    </Screen>
  );
};
