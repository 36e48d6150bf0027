import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { personPath } from "./child-paths.ts";
import { joinsOf, separateChange } from "./same-as.ts";
import { savePersonChange } from "./save-person.ts";
import { childText } from "./text.ts";
import type { ChildPage } from "./use-child.ts";

/** Who this child is the same as, with the way there and the way apart. */
export const SameAsRows = ({
  session,
  page,
  showToast,
}: ScreenProps & { readonly page: ChildPage }): JSX.Element => {
  const [problem, setProblem] = useState<string>();
  const joins = joinsOf(page.records?.values() ?? []);
  // A join may lie with the other child: then the card knows of it, and it is parted over there.
  const elsewhere = page.card.sameAs.filter((id) => !joins.some(({ other }) => other === id));
  const nameOf = (id: string): string => session.personCard(id)?.name ?? childText.outsideArea;
  return (
    <>
      {problem !== undefined && <Banner tone="problem" announce title={problem} />}
      {joins.map(({ record, other }) => (
        <Banner
          key={record.record}
          tone="info"
          title={childText.joinedWith(nameOf(other))}
          actions={
            <>
              <LinkButton href={personPath(other)}>{childText.open}</LinkButton>
              {page.mayEdit && (
                <Button
                  look="quiet"
                  onPress={() =>
                    void savePersonChange(session, separateChange(record), showToast).then(setProblem)
                  }
                >
                  {childText.separate}
                </Button>
              )}
            </>
          }
        />
      ))}
      {elsewhere.map((other) => (
        <Banner
          key={other}
          tone="info"
          title={childText.joinedWith(nameOf(other))}
          actions={<LinkButton href={personPath(other)}>{childText.open}</LinkButton>}
        />
      ))}
    </>
  );
};
