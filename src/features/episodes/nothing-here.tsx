import type { JSX } from "preact";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";

const text = { title: "Catatan ini tidak ada di HP ini", back: "Kembali ke halaman orang ini" } as const;

/** What a path to somebody or something that is not on this phone shows. */
export const NothingHere = ({ person }: { readonly person: string }): JSX.Element => (
  <Screen bar={<TopBar title={text.title} backHref={`/orang/${person}`} />}>
    <EmptyState
      icon="map-pin"
      title={text.title}
      action={<LinkButton href={`/orang/${person}`}>{text.back}</LinkButton>}
    />
  </Screen>
);
