import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ThemeGrouping } from '@cimai/analysis/answers';
import { bubblesHeight } from '../chart/bubbles.js';
import { ChartFigure } from '../chart/chart-figure.js';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { provenance } from '../chart/provenance.js';
import { State } from '../chart/state.js';
import { ValidityLine } from '../chart/validity-line.js';
import { askThemes } from '../question/themes-client.js';
import { ViewUrl } from '../question/view-url.js';
import { count, share } from '../words/figures.js';
import { groupName, groupsShown, themesChart, themesTable } from './theme-chart.js';

const groupings = ['place', 'level', 'role', 'speaker', 'year'] as const satisfies readonly ThemeGrouping[];
const mostGroups = 24;

/** All themes of the codebook: how much room each takes, and where. */
@Component({
  selector: 'cimai-themes-page',
  imports: [RouterLink, ChartFigure, State, ValidityLine],
  templateUrl: './themes-page.html',
  styleUrl: './themes-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemesPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly groupings = groupings;
  protected readonly by = computed(() => this.url.choice('by', groupings));
  protected readonly whole = askThemes(() => ({ filters: this.url.filters(), by: 'none' }));
  protected readonly across = askThemes(() => ({ filters: this.url.filters(), by: this.by() }));

  /** Each theme with its share of the whole. */
  protected readonly entries = computed(() => {
    const answer = this.whole.answer();
    const frame = this.framing.frame();
    const cells = answer?.groups[0]?.themes ?? [];
    const largest = Math.max(...cells.map(cell => cell.share ?? 0), Number.MIN_VALUE);
    return (answer?.themes ?? []).map(theme => {
      const cell = cells.find(each => each.theme === theme.id);
      return {
        id: theme.id,
        label: theme.label[frame.code],
        definition: theme.definition[frame.code],
        forms: frame.words.theme.forms(theme.forms),
        hue: hueOf(frame.inks, frame.themeOrder(theme.id)),
        value: cell?.share ?? 0,
        share: share(cell?.share ?? null, frame.code),
        width: ((cell?.share ?? 0) / largest) * 100,
        validity: (answer?.validity ?? []).filter(each => each.theme === theme.id),
        ground: `${count(cell?.passages ?? 0, frame.code)} ${frame.words.theme.passages} · ${count(cell?.documents ?? 0, frame.code)} ${frame.words.theme.documents}`,
      };
    });
  });

  protected readonly reading = computed(() => {
    const sorted = [...this.entries()].sort((a, b) => b.value - a.value);
    const first = sorted[0];
    const last = sorted[sorted.length - 1];
    return first && last && first !== last ? this.words().theme.reading(first.label, first.share, last.label, last.share) : '';
  });

  protected readonly matrix = computed(() => {
    const answer = this.across.answer();
    const frame = this.framing.frame();
    if (!answer) return null;
    const groups = groupsShown(answer, mostGroups);
    if (!groups.length) return null;
    const cells = groups
      .filter(group => group.documents >= 2)
      .flatMap(group => group.themes.map(cell => ({ group, cell })))
      .sort((a, b) => (b.cell.share ?? 0) - (a.cell.share ?? 0));
    const top = cells[0];
    return {
      option: themesChart(answer, groups, frame),
      table: themesTable(answer, frame),
      height: bubblesHeight(groups.length, answer.themes.length),
      notes: provenance(answer, frame.words.theme.across, frame.words, frame.code, frame.today),
      reading: top
        ? frame.words.theme.acrossReading(
            groupName(top.group, answer.question.by, frame),
            frame.themeLabel(top.cell.theme),
            share(top.cell.share, frame.code),
          )
        : '',
    };
  });
}
