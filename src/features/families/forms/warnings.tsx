import type { JSX } from "preact";
import { Icon } from "#ui/icon/icon.tsx";
import "./forms.css";

/** Questions beside a field: worth a second look, never in the way. */
export const Warnings = ({ texts }: { readonly texts: readonly string[] }): JSX.Element | null =>
  texts.length === 0 ? null : (
    <ul class="form-warnings">
      {texts.map((text) => (
        <li key={text} class="form-warnings__one">
          <Icon name="circle-question-mark" />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
