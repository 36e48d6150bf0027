/**
 * Where in a form somebody is, in words that find the same control when the form is drawn anew: which of the fields with that label
 * (twins have two "Berat lahir"), and which of its controls (the year of a date). Nothing outside a field.
 */
export const fieldPlaceOf = (form: HTMLElement, control: HTMLElement): string | undefined => {
  const field = control.closest<HTMLElement>(".field");
  const label = field && labelOf(field);
  if (!field || !label) return undefined;
  return [fieldsOf(form, label).indexOf(field), controlsOf(field).indexOf(control), label].join("/");
};

/** The control at such a place; nothing where the form does not ask it any more. */
export const controlAt = (form: HTMLElement, place: string): HTMLElement | undefined => {
  const [field = "", control = "", ...label] = place.split("/");
  const found = fieldsOf(form, label.join("/"))[Number(field)];
  return found && controlsOf(found)[Number(control)];
};

const labelOf = (field: HTMLElement): string | undefined =>
  field.querySelector(".field__label")?.textContent ?? undefined;

const fieldsOf = (form: HTMLElement, label: string): readonly HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>(".field")].filter((field) => labelOf(field) === label);

const controlsOf = (field: HTMLElement): HTMLElement[] => [
  ...field.querySelectorAll<HTMLElement>("input, select, textarea"),
];
