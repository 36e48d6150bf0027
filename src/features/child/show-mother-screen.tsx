import type { JSX } from "preact";
import type { ScreenProps } from "#features/screen-props.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { personPath } from "./child-paths.ts";
import { MotherLine } from "./mother-line.tsx";
import { type MotherView, motherView } from "./mother-view.ts";
import { childText } from "./text.ts";
import { useChild } from "./use-child.ts";
import "./child.css";

/** Tunjukkan ke Ibu: turned towards the mother, large, kind, without category or alarm. */
export const ShowMotherScreen = ({
  session,
  person,
  today,
}: ScreenProps & { readonly person: string }): JSX.Element => {
  const page = useChild(session, person, today);
  const view = page && motherView(page.child, page.growth, today);
  return (
    <Screen
      bar={<TopBar title={page?.card.name ?? childText.motherTitle} backHref={personPath(person)} />}
      action={
        <ActionBar>
          <LinkButton wide look="primary" href={personPath(person)}>
            {childText.back}
          </LinkButton>
        </ActionBar>
      }
    >
      {view ? (
        <View view={view} />
      ) : (
        <EmptyState icon="scale" title={page ? childText.never : childText.outsideArea} />
      )}
    </Screen>
  );
};

const View = ({ view }: { readonly view: MotherView }): JSX.Element => (
  <>
    <Card>
      <p class="mother__date">{view.date}</p>
      <p class="mother__figures">
        {[view.weight, view.length].filter(Boolean).map((figure) => (
          <span key={figure} class="mother__figure">
            {figure}
          </span>
        ))}
      </p>
      {view.change !== undefined && <p class="mother__change">{view.change}</p>}
    </Card>
    <Section title={childText.motherStep}>
      <Card tone="info">
        <p class="mother__step">{view.nextStep}</p>
        {view.again !== undefined && <p>{view.again}</p>}
      </Card>
    </Section>
    {view.line.length > 1 && <MotherLine points={view.line} />}
  </>
);
