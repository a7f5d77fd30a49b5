import type { CooccurrenceAnswer, ThemeCell, ThemeGroup, ThemesAnswer } from '@cimai/analysis/answers';
import { bubbles } from '../chart/bubbles.js';
import type { Frame } from '../chart/frame.js';
import { tipLine, type ChartOption, type Way } from '../chart/option.js';
import { hueOf } from '../chart/palette.js';
import { ranked } from '../chart/ranked.js';
import { numberCell, wordCell, type Table } from '../chart/table.js';
import type { Query } from '../question/filters.js';
import { count, share } from '../words/figures.js';
import { levelName } from '../words/question-words.js';

/** The groups worth drawing: those with text, the ones with most documents first (years in their order), as many as fit. */
export function groupsShown(answer: ThemesAnswer, most: number): ThemeGroup[] {
  const known = answer.groups.filter(group => group.characters > 0);
  if (answer.question.by === 'year') return known.slice(-most);
  return [...known]
    .sort((a, b) => Number(a.group === null) - Number(b.group === null) || b.documents - a.documents)
    .slice(0, most);
}

/** What a group is called; documents that name no place, speaker … are called so. */
export function groupName(group: ThemeGroup, by: ThemesAnswer['question']['by'], frame: Frame): string {
  if (group.group === null) return by === 'none' ? frame.words.theme.groupings.none : frame.words.theme.nobody;
  return by === 'level' ? levelName(group.group, frame.code) : group.group;
}

/** The filters that select one group; a group without a name cannot be selected by any. */
function groupFilter(group: ThemeGroup, by: ThemesAnswer['question']['by']): Query {
  if (group.group === null || by === 'none') return {};
  if (by === 'year') return { from: group.group, to: group.group };
  return { [by]: group.group };
}

function passagesOf(theme: string, group: ThemeGroup, by: ThemesAnswer['question']['by']): Way {
  return { path: '/concordance', query: { theme, ...groupFilter(group, by) } };
}

function cellTip(cell: ThemeCell, hue: string, frame: Frame): string {
  const words = frame.words.theme;
  return (
    tipLine(hue, words.share, share(cell.share, frame.code)) +
    tipLine(hue, words.passages, count(cell.passages, frame.code)) +
    tipLine(hue, words.documents, count(cell.documents, frame.code))
  );
}

/** Groups against themes as a matrix of discs. */
export function themesChart(answer: ThemesAnswer, groups: readonly ThemeGroup[], frame: Frame): ChartOption {
  const { by } = answer.question;
  const hue = (theme: string) => hueOf(frame.inks, frame.themeOrder(theme));
  return bubbles({
    inks: frame.inks,
    narrow: frame.narrow,
    rows: groups.map(group => groupName(group, by, frame)),
    columns: answer.themes.map(theme => ({ label: theme.label[frame.code], hue: hue(theme.id) })),
    bubbles: groups.flatMap((group, row) =>
      answer.themes.flatMap((theme, column) => {
        const cell = group.themes.find(each => each.theme === theme.id);
        if (!cell?.share) return [];
        const label = share(cell.share, frame.code);
        return [
          {
            row,
            column,
            value: cell.share,
            label,
            tip: cellTip(cell, hue(theme.id), frame),
            way: passagesOf(theme.id, group, by),
          },
        ];
      }),
    ),
  });
}

/** Groups against themes as a table: one row a group, one column a theme's share, and the ground. */
export function themesTable(answer: ThemesAnswer, frame: Frame): Table {
  const { by } = answer.question;
  const words = frame.words.theme;
  const number = (label: string) => ({ label, numeric: true });
  return {
    columns: [
      { label: words.groupings[by], numeric: false },
      ...answer.themes.map(theme => number(theme.label[frame.code])),
      number(words.documents),
      number(words.characters),
    ],
    rows: answer.groups.map(group => [
      wordCell(groupName(group, by, frame)),
      ...answer.themes.map(theme => {
        const value = group.themes.find(each => each.theme === theme.id)?.share ?? null;
        return numberCell(value, share(value, frame.code), value ? passagesOf(theme.id, group, by) : undefined);
      }),
      numberCell(group.documents, count(group.documents, frame.code)),
      numberCell(group.characters, count(group.characters, frame.code)),
    ]),
  };
}

/** One theme across groups, as bars. */
export function shareChart(answer: ThemesAnswer, theme: string, groups: readonly ThemeGroup[], frame: Frame): ChartOption {
  const { by } = answer.question;
  const hue = hueOf(frame.inks, frame.themeOrder(theme));
  const bars = byShare(groups, theme).map(({ group, cell }) => ({
    label: groupName(group, by, frame),
    value: cell.share ?? 0,
    low: null,
    high: null,
    hue,
    tip: cellTip(cell, hue, frame),
    way: passagesOf(theme, group, by),
  }));
  return ranked({ bars, inks: frame.inks, written: value => share(value, frame.code) });
}

/** One theme across groups, as a table. */
export function shareTable(answer: ThemesAnswer, theme: string, frame: Frame): Table {
  const { by } = answer.question;
  const words = frame.words.theme;
  const number = (label: string) => ({ label, numeric: true });
  return {
    columns: [
      { label: words.groupings[by], numeric: false },
      number(words.share),
      number(words.passages),
      number(words.documents),
      number(words.characters),
    ],
    rows: byShare(answer.groups, theme).map(({ group, cell }) => [
      wordCell(groupName(group, by, frame)),
      numberCell(cell.share, share(cell.share, frame.code), passagesOf(theme, group, by)),
      numberCell(cell.passages, count(cell.passages, frame.code)),
      numberCell(cell.documents, count(cell.documents, frame.code)),
      numberCell(group.characters, count(group.characters, frame.code)),
    ]),
  };
}

/** The groups that have a theme at all, largest share first. */
export function byShare(groups: readonly ThemeGroup[], theme: string): { group: ThemeGroup; cell: ThemeCell }[] {
  return groups
    .flatMap(group => {
      const cell = group.themes.find(each => each.theme === theme);
      return cell?.share ? [{ group, cell }] : [];
    })
    .sort((a, b) => (b.cell.share ?? 0) - (a.cell.share ?? 0));
}

/** The themes that stand in the same passages as one theme, as bars of shared passages. */
export function companyChart(company: readonly Company[], theme: string, frame: Frame): ChartOption {
  const bars = company.map(each => {
    const hue = hueOf(frame.inks, frame.themeOrder(each.theme));
    const tip = tipLine(hue, frame.words.theme.joint, count(each.joint, frame.code));
    return {
      label: frame.themeLabel(each.theme),
      value: each.joint,
      low: null,
      high: null,
      hue,
      tip,
      way: companyWay(theme, each.theme),
    };
  });
  return ranked({ bars, inks: frame.inks, written: value => count(value, frame.code) });
}

export function companyTable(company: readonly Company[], theme: string, frame: Frame): Table {
  return {
    columns: [
      { label: frame.words.theme.theme, numeric: false },
      { label: frame.words.theme.joint, numeric: true },
    ],
    rows: company.map(each => [
      wordCell(frame.themeLabel(each.theme)),
      numberCell(each.joint, count(each.joint, frame.code), companyWay(theme, each.theme)),
    ]),
  };
}

function companyWay(theme: string, other: string): Way {
  return { path: '/concordance', query: { theme, withTheme: other, unit: 'passage' } };
}

export interface Company {
  theme: string;
  joint: number;
}

/** The neighbours of one theme in a network of themes, those with most shared passages first. */
export function companyOf(answer: CooccurrenceAnswer, theme: string): Company[] {
  return answer.edges
    .filter(edge => edge.source === theme || edge.target === theme)
    .map(edge => ({ theme: edge.source === theme ? edge.target : edge.source, joint: edge.joint }))
    .sort((a, b) => b.joint - a.joint);
}
