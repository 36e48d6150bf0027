/**
 * Jaro-Winkler likeness of two texts, 0 to 1 (Winkler 1990: prefix weight 0.1, prefix of at most 4). Compares UTF-16 units;
 * empty against anything is 0.
 */
export const jaroWinkler = (a: string, b: string): number => {
  const jaro = jaroLikeness(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
};

const jaroLikeness = (a: string, b: string): number => {
  if (a.length === 0 || b.length === 0) return 0;
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const isTaken = new Array<boolean>(b.length).fill(false);
  const fromA: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j += 1) {
      if (isTaken[j] || a[i] !== b[j]) continue;
      isTaken[j] = true;
      fromA.push(a.charAt(i));
      break;
    }
  }
  if (fromA.length === 0) return 0;
  const fromB = [...b].filter((_, j) => isTaken[j]);
  const transposed = fromA.filter((letter, index) => letter !== fromB[index]).length / 2;
  const matches = fromA.length;
  return (matches / a.length + matches / b.length + (matches - transposed) / matches) / 3;
};
