import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DocumentDetail } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { day, interval, share } from '../words/figures.js';
import { levelName } from '../words/question-words.js';

/** Entries of a list shown at first; a garbled page can have thousands of repairs. */
const most = 40;
const told = ['speaker', 'role', 'place', 'level', 'occasion'] as const;

/** What the document says about itself and what that rests on: attribution, dating, repairs, cuts, corrections. */
@Component({
  selector: 'cimai-evidence-cards',
  templateUrl: './evidence-cards.html',
  styleUrl: './evidence-cards.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceCards {
  readonly document = input.required<DocumentDetail>();
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.reading);

  protected readonly facts = computed(() => {
    const document = this.document();
    const { code } = this.framing.frame();
    const words = this.words();
    const shown = (name: (typeof told)[number]) => {
      const value = document[name];
      return name === 'level' && value !== null ? levelName(value, code) : value;
    };
    return [
      ...told.map(name => ({ name: words[name], value: shown(name), quotes: document.attribution[name] ?? [] })),
      { name: words.heading, value: document.heading, quotes: [] },
      { name: words.size, value: words.sizeOf(document.characters, document.tokens, document.passages), quotes: [] },
    ].filter(fact => fact.name !== words.heading || fact.value !== null);
  });

  protected readonly dating = computed(() => {
    const { dating } = this.document();
    const { code } = this.framing.frame();
    return {
      known: dating.earliest !== null || dating.latest !== null,
      interval: interval(dating.earliest, dating.latest, code),
      best: day(dating.best, code),
      basis: this.words().bases[dating.basis],
      confidence: share(dating.confidence, code),
      evidence: dating.evidence,
    };
  });

  protected readonly repairs = computed(() => this.document().repairs.slice(0, most));
  protected readonly dropped = computed(() => this.document().dropped.slice(0, most));
  protected readonly moreRepairs = computed(() => Math.max(0, this.document().repairs.length - most));
  protected readonly moreDropped = computed(() => Math.max(0, this.document().dropped.length - most));
}
