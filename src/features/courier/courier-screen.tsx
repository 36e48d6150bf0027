import type { JSX } from "preact";
import type { Camera } from "#platform/platform.ts";
import type { Session } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { formatCount, formatDateTime } from "#ui/format.ts";
import { LoadingState } from "#ui/loading-state.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { QrScanner } from "#ui/qr-scanner.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { uiText } from "#ui/text.ts";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { BackupSection, type BackupSectionProps } from "./backup-section.tsx";
import { CarriedList } from "./carried-list.tsx";
import { FramesView } from "./frames-view.tsx";
import { courierText } from "./text.ts";
import { ToldCard } from "./told-card.tsx";
import { type CourierDeskProps, type CourierStep, useCourier } from "./use-courier.ts";
import "./courier.css";

export type CourierScreenProps = CourierDeskProps & {
  readonly session: Pick<Session, "outbox" | "subscribe" | "revision">;
  readonly camera: Camera;
  /** Absent where the browser has no such thing. */
  readonly backup?: BackupSectionProps["backup"] | undefined;
};

/** "Titip kirim": unsent work in other hands, and others' work in ours. */
export const CourierScreen = (props: CourierScreenProps): JSX.Element => {
  useLive(props.session);
  const desk = useCourier(props);
  return (
    <Screen bar={<TopBar title={courierText.title} backHref="/saya/pengiriman" />}>
      {desk.step.at === "start" ? (
        <>
          <Start session={props.session} desk={desk} />
          <CarriedList files={desk.others} desk={desk} />
          {props.backup && <BackupSection backup={props.backup} />}
        </>
      ) : (
        <>
          <Step step={desk.step} desk={desk} camera={props.camera} />
          {desk.step.at !== "busy" && (
            <Button wide onPress={desk.restart}>
              {desk.step.at === "scanning" ? courierText.stopScan : uiText.done}
            </Button>
          )}
        </>
      )}
    </Screen>
  );
};

type Desk = ReturnType<typeof useCourier>;

const Start = ({
  session,
  desk,
}: {
  readonly session: CourierScreenProps["session"];
  readonly desk: Desk;
}): JSX.Element => {
  const { waiting, courierFile } = session.outbox();
  return (
    <>
      <p>{courierText.intro}</p>
      <Section title={courierText.ownTitle}>
        <p>{waiting === 0 ? courierText.nothingWaits : courierText.waiting(formatCount(waiting))}</p>
        {courierFile && (
          <p>
            {courierText.lastFile(
              formatDateTime(Date.parse(courierFile.madeAt)),
              formatCount(courierFile.waiting),
            )}
          </p>
        )}
        {waiting > 0 && (
          <>
            <Button look="primary" icon="share-2" wide onPress={() => void desk.shareFile()}>
              {courierText.makeFile}
            </Button>
            <Button icon="qr-code" wide onPress={() => void desk.showFile()}>
              {courierText.makeQr}
            </Button>
          </>
        )}
      </Section>
      <Section title={courierText.otherTitle} detail={courierText.otherIntro}>
        <Button icon="file-text" wide onPress={() => void desk.openFile()}>
          {courierText.open}
        </Button>
        <Button icon="camera" wide onPress={desk.scan}>
          {courierText.scan}
        </Button>
      </Section>
    </>
  );
};

const Step = ({
  step,
  desk,
  camera,
}: {
  readonly step: Exclude<CourierStep, { at: "start" }>;
  readonly desk: Desk;
  readonly camera: Camera;
}): JSX.Element => {
  switch (step.at) {
    case "busy":
      return <LoadingState text={courierText.handing} />;
    case "made":
      return (
        <Banner
          tone="ok"
          title={courierText.made(formatCount(step.made.count))}
          safe={courierText.madeSafe}
          todo={courierText.madeTodo}
          announce
        >
          <p>{step.note}</p>
          {step.made.left > 0 && <p>{courierText.left(formatCount(step.made.left))}</p>}
        </Banner>
      );
    case "frames":
      return <FramesView frames={step.frames} />;
    case "scanning":
      return (
        <>
          <QrScanner
            camera={camera}
            onText={desk.sawText}
            hint={courierText.scanHint}
            instead={<p>{courierText.scanInstead}</p>}
          />
          {step.of > 0 && (
            <ProgressBar
              label={courierText.scanned}
              done={step.have}
              total={step.of}
              unit={courierText.scannedUnit}
            />
          )}
        </>
      );
    case "told":
      return <ToldCard told={step.told} note={step.note} desk={desk} />;
  }
};
