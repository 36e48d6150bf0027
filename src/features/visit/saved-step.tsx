import type { JSX } from "preact";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { walkText } from "./text.ts";
import type { WalkFinding } from "./walk-findings.ts";

export type SavedStepProps = {
  readonly family: string;
  readonly headName: string;
  /** Those for which somebody should be asked for help, gravest first. */
  readonly findings: readonly WalkFinding[];
};

/** After saving, where somebody should be referred: one tap makes the slip, with what was found on it. */
export const SavedStep = ({ family, headName, findings }: SavedStepProps): JSX.Element => (
  <Screen
    bar={
      <TopBar
        title={walkText.savedTitle}
        detail={walkText.family(headName)}
        backHref={`/keluarga/${family}`}
      />
    }
    action={
      <ActionBar>
        <LinkButton href={`/keluarga/${family}`} look="primary" wide>
          {walkText.toFamily}
        </LinkButton>
        <LinkButton href={`/keluarga/${family}/lembar`} look="quiet" icon="clipboard-list" wide>
          {walkText.toEntry}
        </LinkButton>
      </ActionBar>
    }
  >
    <Section title={walkText.savedNext}>
      {findings.map((finding) => (
        <Banner
          key={finding.id}
          tone={finding.tone}
          title={walkText.findingTitle(finding.name, finding.step)}
          actions={
            <LinkButton href={referPath(finding)} icon="send">
              {walkText.refer}
            </LinkButton>
          }
        >
          <ul class="visit-reasons">
            {finding.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Banner>
      ))}
    </Section>
  </Screen>
);

const referPath = ({ subject, referralReasons }: WalkFinding): string =>
  `/orang/${subject}/rujuk${referralReasons.length === 0 ? "" : `?alasan=${referralReasons.join(",")}`}`;
