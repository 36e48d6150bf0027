import type { JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import type { MemberForm, MemberGroup } from "../forms/member-form.ts";
import { formText } from "../forms/text.ts";
import { memberLine } from "./member-line.ts";
import "./register.css";

export type RegisterMembersProps = {
  readonly members: readonly MemberForm[];
  readonly today: CivilDate;
  readonly onAdd: (group: MemberGroup) => void;
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
};

/** Who was added so far, and whom to add next. */
export const RegisterMembers = (props: RegisterMembersProps): JSX.Element => (
  <>
    {props.members.length === 0 ? (
      <p class="form-note">{formText.membersNone}</p>
    ) : (
      <ul class="register-members">
        {props.members.map((member) => (
          <li key={member.id} class="register-member">
            <Icon name={member.group === "child" ? "baby" : "user"} />
            <div class="register-member__words">
              <p class="register-member__name">{member.name}</p>
              <p class="form-note">{memberLine(member, props.today)}</p>
            </div>
            <IconButton icon="pencil" label={`Ubah ${member.name}`} onPress={() => props.onOpen(member.id)} />
            <IconButton
              icon="trash-2"
              label={`${formText.removeMember}: ${member.name}`}
              onPress={() => props.onRemove(member.id)}
            />
          </li>
        ))}
      </ul>
    )}
    <div class="form-buttons">
      <Button wide icon="user-plus" onPress={() => props.onAdd("woman")}>
        {formText.addWoman}
      </Button>
      <Button wide icon="baby" onPress={() => props.onAdd("child")}>
        {formText.addChild}
      </Button>
      <Button wide look="quiet" icon="user-plus" onPress={() => props.onAdd("adult")}>
        {formText.addAdult}
      </Button>
    </div>
  </>
);
