import type { JSX } from "preact";
import { LinkButton } from "#ui/link-button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import type { TodayRights } from "./rights.ts";
import { todayText } from "./text.ts";

export type AddSheetProps = {
  readonly isOpen: boolean;
  readonly rights: TodayRights;
  readonly onClose: () => void;
};

/** What the "+" offers. */
export const AddSheet = ({ isOpen, rights, onClose }: AddSheetProps): JSX.Element => (
  <Sheet isOpen={isOpen} title={todayText.addTitle} onClose={onClose}>
    <div class="today-add">
      {rights.mayMeasure && (
        <LinkButton href="/ukur" look="primary" icon="scale" wide>
          {todayText.measure}
        </LinkButton>
      )}
      {rights.mayMeasure && (
        <LinkButton href="/posyandu" icon="clipboard-list" wide>
          {todayText.weighingDay}
        </LinkButton>
      )}
      {rights.mayRegister && (
        <LinkButton href="/keluarga/baru" icon="user-plus" wide>
          {todayText.newFamily}
        </LinkButton>
      )}
    </div>
  </Sheet>
);
