import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SourceDecision, SourceReadingChange } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { State } from '../chart/state.js';
import { ViewUrl } from '../question/view-url.js';
import { day, interval, share } from '../words/figures.js';
import { ColumnsChoice } from './columns-choice.js';
import { EncodingChoice } from './encoding-choice.js';
import { ReadingTrial } from './reading-trial.js';
import { askSource } from './review-client.js';

/** One source under review: as what it was read, what people decided on that, and the documents that came of it. */
@Component({
  selector: 'cimai-source-review',
  imports: [RouterLink, State, EncodingChoice, ColumnsChoice, ReadingTrial],
  templateUrl: './source-review.html',
  styleUrls: ['./source-review.css', './card.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourceReview {
  readonly id = input.required<number>();
  readonly judged = output<void>();

  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.review);
  protected readonly code = computed(() => this.framing.frame().code);
  protected readonly asked = askSource(this.id);
  protected readonly source = computed(() => {
    const source = this.asked.answer();
    return source?.id === this.id() ? source : null;
  });
  protected readonly saved = signal(false);
  /** A decision that is being taken back, tried first. */
  protected readonly undoing = linkedSignal<number, SourceReadingChange | null>({ source: this.id, computation: () => null });
  /** The newer reader's reading, being looked at. */
  protected readonly renewing = linkedSignal<number, SourceReadingChange | null>({ source: this.id, computation: () => null });

  protected readonly about = computed(() => {
    const source = this.source();
    const words = this.words();
    if (!source) return '';
    return [
      source.format ? words.format(source.format) : '',
      words.received(day(source.received.slice(0, 10), this.code())),
      words.documentsIn(source.documentsInAll),
    ]
      .filter(Boolean)
      .join(' · ');
  });

  protected readonly documents = computed(() => {
    const { code, words } = this.framing.frame();
    return (this.source()?.documents ?? []).map(document => {
      const { earliest, latest } = document.date;
      const undated = earliest === null && latest === null;
      return {
        id: document.id,
        title: document.title,
        about: [
          undated ? words.concordance.undated : interval(earliest, latest, code),
          document.place,
          document.speaker,
          words.review.characters(document.characters),
        ]
          .filter(Boolean)
          .join(' · '),
        doubts: document.doubts.map(kind => words.review.kinds[kind]),
      };
    });
  });

  /** Newest first; the newest on each thing can be undone while it is in force. */
  protected readonly decisions = computed(() => {
    const decisions = this.source()?.decisions ?? [];
    const seen = new Set<string>();
    return [...decisions].reverse().map(decision => {
      const thing = `${decision.kind} ${decision.at}`;
      const inForce = !seen.has(thing) && decision.value !== null;
      seen.add(thing);
      const { by, when, reason, at } = decision;
      return {
        said: this.inWords(decision),
        by: [by === 'reader' ? this.words().unsigned : by, day(when.slice(0, 10), this.code()), reason]
          .filter(Boolean)
          .join(' · '),
        undo: inForce ? undoOf(decision) : null,
        at,
      };
    });
  });

  protected sureness(confidence: number): string {
    return this.words().encodingSure(share(confidence, this.code()));
  }

  protected applied(): void {
    this.undoing.set(null);
    this.renewing.set(null);
    this.saved.set(true);
    this.asked.again();
    this.judged.emit();
  }

  private inWords({ kind, value }: SourceDecision): string {
    const { decisions, kinds } = this.words();
    if (value === null) return `${kinds[kind]} · ${decisions.takenBack}`;
    if (kind === 'encoding') return decisions.encoding(String(value));
    if (kind === 'columns') return decisions.columns;
    return value === true ? decisions.splitMade : decisions.splitNot;
  }
}

/** What gives a decision back to the reader. */
function undoOf({ kind, at }: SourceDecision): SourceReadingChange {
  if (kind === 'encoding') return { encoding: null };
  if (kind === 'columns') return { columns: null };
  return { splits: [{ at: at!, made: null }] };
}
