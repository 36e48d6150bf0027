import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { whatsAppLink, whatsAppNumber } from "#domain/messages/family-message.ts";
import type { PhoneNumbers } from "#features/shared/record/phone-numbers.ts";
import type { Session } from "#storage/session-types.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import type { DeviceState } from "./device-facts.ts";
import { helpReport } from "./help-report.ts";
import { type SyncHandle, useSyncStatus } from "./use-sync-status.ts";
import "./me.css";

export type HelpScreenProps = {
  readonly session: Session;
  readonly sync: SyncHandle;
  readonly device: DeviceState;
  readonly numbers: PhoneNumbers;
  /** The browser's description of itself. */
  readonly browser: string;
  readonly lastError: () => string | undefined;
};

/** Words of asking for help. */
export const helpText = {
  title: "Bantuan",
  intro:
    "Keterangan ini dikirim ke petugas bantuan. Tidak ada nama keluarga, NIK, atau hasil timbang di dalamnya.",
  number: "Nomor WhatsApp petugas bantuan",
  numberHint: "Disimpan di HP ini saja.",
  numberWrong: "Tulis nomor dengan angka, misalnya 0812 3456 7890.",
  keep: "Simpan nomor",
  send: "Kirim lewat WhatsApp",
  report: "Yang dikirim",
} as const;

/** "Bantuan": what a helper asks first, ready to send, without anybody's identity. */
export const HelpScreen = (props: HelpScreenProps): JSX.Element => {
  const { session, sync, device, numbers } = props;
  useLive(session);
  const status = useSyncStatus(sync);
  const [typed, setTyped] = useState(() => numbers.get("helpDesk"));
  const [kept, setKept] = useState(() => numbers.get("helpDesk"));
  const [isWrong, setIsWrong] = useState(false);
  const number = whatsAppNumber(kept);
  const report = helpReport({
    version: device.version,
    browser: props.browser,
    phase: status.phase,
    lastContactAtMs: status.lastContactAtMs,
    outbox: session.outbox(),
    isPersisted: device.isPersisted,
    clockOffsetMs: session.clockOffsetMs(),
    lastError: props.lastError(),
  });
  const keep = () => {
    const isGood = whatsAppNumber(typed) !== undefined;
    setIsWrong(!isGood);
    if (!isGood) return;
    numbers.keep("helpDesk", typed);
    setKept(typed);
  };
  return (
    <Screen bar={<TopBar title={helpText.title} backHref="/saya" />}>
      <p>{helpText.intro}</p>
      {number !== undefined && (
        <LinkButton href={whatsAppLink(number, report)} look="primary" icon="message-circle" wide>
          {helpText.send}
        </LinkButton>
      )}
      <TextField
        label={helpText.number}
        hint={helpText.numberHint}
        keypad="tel"
        maxLength={20}
        value={typed}
        error={isWrong ? helpText.numberWrong : undefined}
        onInput={setTyped}
      />
      <Button wide onPress={keep}>
        {helpText.keep}
      </Button>
      <Section title={helpText.report}>
        <Card>
          <p class="me-report">{report}</p>
        </Card>
      </Section>
    </Screen>
  );
};
