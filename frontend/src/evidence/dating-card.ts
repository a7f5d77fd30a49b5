import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Correction, Dating, DatingEvidence, DocumentDetail } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { IntervalLine } from '../chart/interval-line.js';
import { isOutweighed, lengthOf, saidOfDate, sureness } from '../words/dating-words.js';
import { day, interval, share } from '../words/figures.js';
import { DateDecision } from './date-decision.js';
import { saidSpan, yearsAround } from './said-span.js';

/**
 * When the speech was given and how that is known: the interval drawn and in words, every quote that bounds it drawn under it on
 * the same line of years, other readings where the text contradicts itself, and a person's word over all of it.
 */
@Component({
  selector: 'cimai-dating-card',
  imports: [IntervalLine, DateDecision],
  templateUrl: './dating-card.html',
  styleUrl: './dating-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DatingCard {
  readonly document = input.required<DocumentDetail>();
  /** A quote was chosen: show where it stands. */
  readonly quoted = output<DatingEvidence>();
  readonly corrected = output<void>();
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.reading);
  protected readonly dating = computed<Dating>(() => this.document().dating);
  /** The newest word of a person on the date; null while the reader's stands. */
  private readonly word = computed<Correction | null>(
    () =>
      (this.document().corrected.includes('date') && this.document().corrections.findLast(each => each.field === 'date')) || null,
  );

  private readonly spans = computed(() => this.dating().evidence.map(saidSpan));

  /** The years all lines of the card run over; null where nothing can be drawn. */
  protected readonly years = computed(() => {
    const { earliest, latest } = this.dating();
    return earliest === null && latest === null ? null : yearsAround({ earliest, latest }, this.spans());
  });

  protected readonly known = computed(() => {
    const { earliest, latest, best, basis, confidence } = this.dating();
    const { code, words } = this.framing.frame();
    if (earliest === null && latest === null) return null;
    const length = lengthOf(earliest, latest, code);
    const found = words.reading.bases[basis];
    return {
      interval: interval(earliest, latest, code),
      basis: this.word() ? words.reading.bases.person : basis === 'inferred' ? words.reading.basisWithin(found, length) : found,
      best: day(best, code),
      noBest: !this.word() && basis === 'inferred' && best === null,
      confidence: this.word() ? null : `${sureness(confidence, code)} · ${share(confidence, code)}`,
    };
  });

  /** Who gave the date, when and why. */
  protected readonly byPerson = computed(() => {
    const word = this.word();
    const { code, words } = this.framing.frame();
    return word && { who: words.reading.dateBy(word.by, day(word.at.slice(0, 10), code)), reason: word.reason };
  });

  protected readonly evidence = computed(() =>
    this.dating().evidence.map((evidence, at) => ({
      evidence,
      span: this.spans()[at]!,
      said: saidOfDate(evidence.says, this.framing.frame().code),
      outweighed: isOutweighed(evidence.says),
    })),
  );
}
