import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditPassage } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { ViewUrl } from '../question/view-url.js';
import { interval } from '../words/figures.js';
import { beginningOf, endOf } from './neighbour-text.js';

/** A passage as a coder reads it: whence it comes, what stands around it, and nothing of its tags. */
@Component({
  selector: 'cimai-audit-sheet',
  imports: [RouterLink],
  templateUrl: './audit-sheet.html',
  styleUrl: './audit-sheet.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditSheet {
  readonly passage = input.required<AuditPassage>();
  /** Whether its neighbours are shown whole. */
  readonly opened = model(false);

  private readonly framing = inject(Framing);
  private readonly url = inject(ViewUrl);
  protected readonly words = computed(() => this.framing.frame().words.audit);

  protected readonly when = computed(() => {
    const { earliest, latest } = this.passage().date;
    return earliest === null && latest === null ? '' : interval(earliest, latest, this.framing.frame().code);
  });

  /** The speech at this place, without the marks of its themes: a coder is not to see them. */
  protected readonly speech = computed(() => {
    const { document, at } = this.passage();
    if (document === null || at === null) return null;
    return { path: ['/reading', document], query: this.url.with({ at: `${at.start}-${at.end}`, mark: 'none' }) };
  });

  protected readonly before = computed(() => this.neighbour(this.passage().before, endOf));
  protected readonly after = computed(() => this.neighbour(this.passage().after, beginningOf));

  private neighbour(text: string | null, part: (text: string) => string): { text: string; long: boolean } | null {
    if (text === null) return null;
    const some = part(text);
    return { text: this.opened() ? text : some, long: some !== text };
  }
}
