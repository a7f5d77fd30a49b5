import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConcordanceAnswer, ConcordanceLine, Filters } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { MarkedQuote } from '../chart/marked-quote.js';
import { State } from '../chart/state.js';
import { decimals } from '../chart/validity-said.js';
import { ask } from '../question/ask.js';
import { askFilters } from '../question/filters.js';
import { ViewUrl } from '../question/view-url.js';
import { unbroken } from '../words/dating-words.js';
import { count, interval } from '../words/figures.js';

/** Passages shown; the concordance has them all. */
const shown = 10;

/** The passages that are most surely about a theme, with the words marked that say so; each leads to its speech. */
@Component({
  selector: 'cimai-strongest-passages',
  imports: [RouterLink, MarkedQuote, State],
  templateUrl: './strongest-passages.html',
  styleUrl: './strongest-passages.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StrongestPassages {
  /** The subcorpus, with the theme in it. */
  readonly filters = input.required<Filters>();

  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words);
  protected readonly asked = ask<ConcordanceAnswer>(() => ({
    url: '/api/concordance',
    params: { ...askFilters(this.filters()), sort: 'score', size: shown },
  }));
  protected readonly all = computed(() => ({ theme: this.filters().theme, sort: 'score' }));
  protected readonly help = computed(() => {
    const answer = this.asked.answer();
    const { words, code } = this.framing.frame();
    return answer ? words.theme.strongestHelp(answer.lines.length, count(answer.total, code)) : '';
  });
  protected readonly passages = computed(() => (this.asked.answer()?.lines ?? []).flatMap(line => this.ranked(line)));

  private ranked({ document, title, speaker, date, hit, score, passage }: ConcordanceLine) {
    if (!passage) return [];
    const { words, code } = this.framing.frame();
    const undated = date.earliest === null && date.latest === null;
    return [
      {
        ...{ document, title, speaker, passage },
        when: undated ? words.concordance.undated : unbroken(interval(date.earliest, date.latest, code)),
        score: words.theme.score(decimals(score ?? 0)),
        query: this.url.with({ at: `${hit.start}-${hit.end}` }),
      },
    ];
  }
}
