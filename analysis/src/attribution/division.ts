export type DivisionLevel = '省' | '市' | '州' | '地区' | '县' | '区' | '旗';

/** One administrative division. */
export interface Division {
  /** In full: 绵阳市. */
  name: string;
  /** Without its suffix: 绵阳. Two characters at least; a shorter one keeps its suffix (歙县). */
  short: string;
  level: DivisionLevel;
  /** 1 province, 2 prefecture, 3 county. */
  rank: 1 | 2 | 3;
  parent: Division | null;
  /** True when the short name alone proves nothing. */
  ambiguous: boolean;
}
