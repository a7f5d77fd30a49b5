import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Dating, DatingEvidence } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { IntervalLine } from '../chart/interval-line.js';
import { lengthOf, saidOfDate, sureness } from '../words/dating-words.js';
import { day, interval, share } from '../words/figures.js';

/** When the speech was given and how that is known: the interval drawn and in words, and every quote that bounds it. */
@Component({
  selector: 'cimai-dating-card',
  imports: [IntervalLine],
  template: `
    @let said = words();
    <h2>{{ said.dating }}</h2>
    @if (known(); as known) {
      <p class="interval">{{ known.interval }}</p>
      <cimai-interval-line
        [earliest]="dating().earliest"
        [latest]="dating().latest"
        [best]="dating().best"
        [inferred]="dating().basis === 'inferred'"
        [from]="known.from"
        [to]="known.to"
        [named]="true"
      />
      <dl>
        <dt>{{ said.basis }}</dt>
        <dd>{{ known.basis }}</dd>
        <dt>{{ said.best }}</dt>
        <dd>{{ known.best }}</dd>
        <dt>{{ said.confidence }}</dt>
        <dd>{{ known.confidence }}</dd>
      </dl>
    } @else {
      <p class="interval">{{ said.bases.none }}</p>
      @if (!evidence().length) {
        <p>{{ said.noEvidence }}</p>
      }
    }
    @if (evidence().length) {
      <ul>
        @for (each of evidence(); track $index) {
          <li [class.outweighed]="each.outweighed">
            <button type="button" [title]="said.toQuote" (click)="quoted.emit(each.evidence)">
              <q lang="zh-CN" [class.bare]="each.evidence.quote.startsWith('“')">{{ each.evidence.quote }}</q>
              <span>{{ each.said }}</span>
            </button>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './dating-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DatingCard {
  readonly dating = input.required<Dating>();
  /** True where the date is a person's word; the quotes then show what the text says beside it. */
  readonly byPerson = input(false);
  /** A quote was chosen: show where it stands. */
  readonly quoted = output<DatingEvidence>();
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.reading);

  protected readonly known = computed(() => {
    const { earliest, latest, best, basis, confidence } = this.dating();
    const { code, words } = this.framing.frame();
    if (earliest === null && latest === null) return null;
    const years = [earliest ?? latest, latest ?? earliest].map(iso => Number(iso!.slice(0, 4))) as [number, number];
    const length = lengthOf(earliest, latest, code);
    const found = words.reading.bases[basis];
    const inferred = basis === 'inferred';
    return {
      interval: interval(earliest, latest, code),
      basis: this.byPerson() ? words.reading.bases.person : inferred ? words.reading.basisWithin(found, length) : found,
      best: day(best, code),
      confidence: `${sureness(confidence, code)} · ${share(confidence, code)}`,
      from: years[0] - 1,
      to: years[1] + 1,
    };
  });

  protected readonly evidence = computed(() =>
    this.dating().evidence.map(evidence => ({
      evidence,
      said: saidOfDate(evidence.says, this.framing.frame().code),
      outweighed: evidence.says.endsWith('contradicted by the rest'),
    })),
  );
}
