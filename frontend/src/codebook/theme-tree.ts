import type { Theme } from '@cimai/analysis/answers';

/** A theme in the list: its place in the codebook, and how far below a theme without parents it stands. */
export interface ThemeInTree {
  theme: Theme;
  at: number;
  depth: number;
}

/**
 * The themes with their children under them, in the codebook's order. A child of several parents stands under each, what is below it
 * only under the first; themes that run in a circle hang on none and stand at the end, so that no theme is ever lost from sight.
 */
export function themeTree(themes: readonly Theme[]): ThemeInTree[] {
  const places = new Map(themes.map(({ id }, at) => [id, at]));
  const owned = new Set(themes.flatMap(({ children = [] }) => children));
  const shown = new Set<number>();
  const tree: ThemeInTree[] = [];
  const show = (at: number, depth: number): void => {
    const theme = themes[at]!;
    const again = shown.has(at);
    shown.add(at);
    tree.push({ theme, at, depth });
    if (again) return;
    for (const child of theme.children ?? []) if (places.has(child)) show(places.get(child)!, depth + 1);
  };
  themes.forEach(({ id }, at) => !owned.has(id) && show(at, 0));
  themes.forEach((_, at) => !shown.has(at) && show(at, 0));
  return tree;
}

/** The way down from one theme to another through children, both ends named; null where there is none. */
export function wayDown(themes: readonly Theme[], from: string, to: string, seen = new Set<string>()): string[] | null {
  if (from === to) return [to];
  seen.add(from);
  for (const child of themes.find(({ id }) => id === from)?.children ?? []) {
    const way = seen.has(child) ? null : wayDown(themes, child, to, seen);
    if (way) return [from, ...way];
  }
  return null;
}

/** The theme with another one among its children. */
export function adopt(theme: Theme, child: string): Theme {
  return theme.children?.includes(child) ? theme : { ...theme, children: [...(theme.children ?? []), child] };
}

/** The theme without one of its children. */
export function release({ children = [], ...theme }: Theme, child: string): Theme {
  const left = children.filter(each => each !== child);
  return left.length ? { ...theme, children: left } : theme;
}
