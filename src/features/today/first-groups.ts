import type { TodoGroup } from "./todo.ts";

/** The groups cut to `most` rows in all, and how many rows that hides. */
export const firstGroups = (
  groups: readonly TodoGroup[],
  most: number,
): { readonly groups: readonly TodoGroup[]; readonly hidden: number } => {
  const cut: TodoGroup[] = [];
  let room = most;
  let hidden = 0;
  for (const group of groups) {
    const rows = group.rows.slice(0, Math.max(0, room));
    if (rows.length > 0) cut.push({ ...group, rows });
    hidden += group.rows.length - rows.length;
    room -= rows.length;
  }
  return { groups: cut, hidden };
};
