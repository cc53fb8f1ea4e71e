export type Density = 'roomy' | 'dense';

export type ColumnPreferences = { readonly hidden: readonly string[]; readonly density: Density };

export type ColumnAction =
  | { readonly type: 'toggle'; readonly column: string }
  | { readonly type: 'density'; readonly density: Density }
  | { readonly type: 'reset'; readonly to: ColumnPreferences };

export function reduceColumns(now: ColumnPreferences, action: ColumnAction): ColumnPreferences {
  switch (action.type) {
    case 'toggle': {
      const isHidden = now.hidden.includes(action.column);
      const rest = now.hidden.filter((column) => column !== action.column);
      return { ...now, hidden: isHidden ? rest : [...rest, action.column] };
    }
    case 'density':
      return { ...now, density: action.density };
    case 'reset':
      return action.to;
  }
}

/** What was remembered, cleaned of columns that no longer exist; the fallback when nothing readable was kept. */
export function readColumnPreferences(
  kept: string | null,
  known: readonly string[],
  fallback: ColumnPreferences,
): ColumnPreferences {
  const found = parseObject(kept);
  if (!found || !Array.isArray(found.hidden)) return fallback;
  const hidden = found.hidden.filter((id): id is string => typeof id === 'string' && known.includes(id));
  return { hidden, density: found.density === 'dense' ? 'dense' : 'roomy' };
}

type Kept = { readonly hidden?: unknown; readonly density?: unknown };

function parseObject(text: string | null): Kept | null {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    return typeof found === 'object' && found !== null ? (found as Kept) : null;
  } catch {
    return null;
  }
}
