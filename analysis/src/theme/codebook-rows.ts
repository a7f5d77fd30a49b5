import type { Bilingual, Codebook, FormGroup, Theme } from './codebook.js';

/** The columns of a codebook as a table: one form a row. */
export const CODEBOOK_COLUMNS = ['theme', 'label_zh', 'label_en', 'kind', 'group', 'weight', 'most', 'form'] as const;

/** A row that could not be understood; `row` counts from 1 below the header. */
export interface RowProblem {
  row: number;
  words: Bilingual;
}

/** A codebook read from another format, with what the format could not say. */
export interface FromRows {
  codebook: Codebook;
  problems: RowProblem[];
  /** Which row a place of the codebook comes from, by its path: a form, an exclusion; for a group or a theme its first row. */
  rows: ReadonlyMap<string, number>;
}

/**
 * A codebook as a table that a spreadsheet can edit: theme, its label in both languages, `form` or `exclusion`, the group with
 * its weight and ceiling, and the form. Rules, sets, definitions, children, readings and learned weights do not fit into a
 * table: they stay as they are when the table is read back over the same codebook.
 */
export function codebookRows({ themes }: Codebook): (string | number | null)[][] {
  return themes.flatMap(({ id, label, forms, exclusions = [] }) => [
    ...forms.flatMap(({ about, weight, most = null, forms: members }) =>
      members.map(form => [id, label.zh, label.en, 'form', about, weight, most, form]),
    ),
    ...exclusions.map(form => [id, label.zh, label.en, 'exclusion', null, null, null, form]),
  ]);
}

/**
 * Reads such a table. Themes keep everything that a table cannot say from `base`; those that the table does not name are gone.
 * A theme that is new explains itself by its label, and a row without a weight weighs 1.
 *
 * @param rows cells by column name, as text; columns may stand in any order, only `theme` and `form` are needed
 */
export function codebookFromRows(rows: readonly Record<string, string | undefined>[], base: Codebook): FromRows {
  const problems: RowProblem[] = [];
  const themes = new Map<string, Theme>();
  const places = new Map<string, number>();
  rows.forEach((cells, at) => {
    const row = cellsOf(cells);
    const problem = problemIn(row);
    if (problem) return void problems.push({ row: at + 1, words: problem });
    const theme = themes.get(row.theme) ?? emptyTheme(row, base);
    themes.set(row.theme, theme);
    const list = row.kind === 'exclusion' ? (theme.exclusions ??= []) : groupFor(theme, row).forms;
    list.push(row.form);
    const group =
      row.kind === 'exclusion' ? 'exclusions' : `forms[${theme.forms.findIndex(({ forms }) => forms === list)}].forms`;
    note(places, `themes[${[...themes.keys()].indexOf(row.theme)}].${group}[${list.length - 1}]`, at + 1);
  });
  const kept = [...themes.values()].map(theme => {
    const children = theme.children?.filter(child => themes.has(child));
    const { children: _all, ...rest } = theme;
    return children?.length ? { ...rest, children } : rest;
  });
  return { codebook: { ...base, themes: kept }, problems, rows: places };
}

/** The row that a place of the codebook comes from, or the nearest one around it: a broken weight stands where its group begins. */
export function rowAt(path: string, rows: ReadonlyMap<string, number>): number | null {
  for (let place = path; place !== ''; place = around(place)) {
    const row = rows.get(place);
    if (row !== undefined) return row;
  }
  return null;
}

/** A path without its last step. */
const around = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.'), path.lastIndexOf('[')));

/** Notes the row of a form, and of what is around it where this is its first. */
function note(places: Map<string, number>, path: string, row: number): void {
  for (let place = path; place !== '' && !places.has(place); place = around(place)) places.set(place, row);
}

interface FormRow {
  theme: string;
  label_zh: string;
  label_en: string;
  kind: string;
  group: string;
  weight: number;
  most: number | null;
  form: string;
}

function cellsOf(cells: Record<string, string | undefined>): FormRow {
  const cell = (name: string) => (cells[name] ?? '').trim();
  const theme = cell('theme');
  return {
    theme,
    label_zh: cell('label_zh') || theme,
    label_en: cell('label_en') || theme,
    kind: cell('kind') || 'form',
    group: cell('group') || '词形',
    weight: cell('weight') === '' ? 1 : Number(cell('weight')),
    most: cell('most') === '' ? null : Number(cell('most')),
    form: cell('form'),
  };
}

function problemIn({ theme, form, kind, weight, most }: FormRow): Bilingual | null {
  if (theme === '') return { zh: '这一行没有主题（theme）。', en: 'This row names no theme.' };
  if (form === '') return { zh: '这一行没有词形（form）。', en: 'This row has no form.' };
  if (kind !== 'form' && kind !== 'exclusion')
    return { zh: `“${kind}”不是 form 或 exclusion。`, en: `“${kind}” is neither form nor exclusion.` };
  if (!Number.isFinite(weight)) return { zh: '权重（weight）不是数字。', en: 'The weight is not a number.' };
  if (most !== null && !(most > 0))
    return { zh: '上限（most）必须是大于 0 的数字。', en: 'The ceiling (most) must be a number above 0.' };
  return null;
}

function emptyTheme({ theme: id, label_zh: zh, label_en: en }: FormRow, base: Codebook): Theme {
  const known = base.themes.find(theme => theme.id === id);
  const label = { zh, en };
  if (!known) return { id, label, definition: { ...label }, includes: [], excludes: [], examples: [], forms: [] };
  const { exclusions: _old, ...kept } = known;
  return { ...kept, label, forms: [] };
}

function groupFor(theme: Theme, { group: about, weight, most }: FormRow): FormGroup {
  const alike = theme.forms.find(one => one.about === about && one.weight === weight && (one.most ?? null) === most);
  if (alike) return alike;
  const group: FormGroup = { about, weight, forms: [], ...(most === null ? {} : { most }) };
  theme.forms.push(group);
  return group;
}
