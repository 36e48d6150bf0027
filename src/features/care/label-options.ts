/** The entries of a table of labels as choices, each beginning with a capital. */
export const labelOptions = <Key extends string>(
  labels: Readonly<Record<Key, string>>,
): readonly { readonly value: Key; readonly label: string }[] =>
  // Own data: its keys are its type's.
  (Object.entries(labels) as [Key, string][]).map(([value, label]) => ({
    value,
    label: `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`,
  }));
