import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output } from '@angular/core';
import type { Doubt, DoubtKind, DocumentDetail, JudgedField, Span } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { asItStands } from '../evidence/corrected-fields.js';
import { CorrectionsClient, type JudgementAsked } from '../evidence/corrections-client.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { interval } from '../words/figures.js';

/** Doubts about the text itself, which can only be looked at and let stand. */
const textual: readonly DoubtKind[] = ['lost-text', 'garbled', 'mask', 'short'];

type Settling = Exclude<JudgedField, 'copy'> | 'split';

/** What is open on a document, thing by thing: what was read, the places it rests on, and the word that settles it at once. */
@Component({
  selector: 'cimai-open-doubts',
  templateUrl: './open-doubts.html',
  styleUrl: './open-doubts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpenDoubts {
  readonly document = input.required<DocumentDetail>();
  readonly place = input<Span | null>(null);
  /** A place was chosen: show it in the comparison. */
  readonly placed = output<Span>();
  /** A person wants to see more of it, or to correct it. */
  readonly wanted = output<Settling>();
  readonly judged = output<void>();

  private readonly client = inject(CorrectionsClient);
  private readonly framing = inject(Framing);
  private readonly signature = inject(Signature);
  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = computed(() => this.framing.frame().words);
  protected readonly sending = new Sending(() => this.framing.frame());

  /** Doubts that one word settles together, in the order in which they are told. */
  protected readonly groups = computed(() => {
    const { doubtful, doubts } = this.document();
    const groups = new Map<Settling, Doubt[]>();
    for (const doubt of doubtful) {
      if (!doubts.includes(doubt.kind)) continue;
      const by = settledBy(doubt.kind);
      groups.set(by, [...(groups.get(by) ?? []), doubt]);
    }
    return [...groups].map(([by, open]) => this.inWords(by, open));
  });

  /** Puts the focus on the first thing that is still open. */
  focus(): void {
    this.box.nativeElement.querySelector<HTMLElement>('button')?.focus();
  }

  protected settle(by: Settling): void {
    const standing = asItStands(this.document());
    const said: JudgementAsked = by === 'text' ? { text: 'confirmed' } : by === 'split' ? {} : { [by]: standing[by] || null };
    const request = this.client.judge(this.document().id, said, this.signature.sign(''));
    this.sending.send(request, () => this.judged.emit());
  }

  private inWords(by: Settling, open: readonly Doubt[]) {
    const { review, reading } = this.words();
    const kinds = [...new Set(open.map(({ kind }) => kind))];
    const { earliest, latest } = this.document().date;
    const dated = earliest !== null || latest !== null;
    const value =
      by === 'date'
        ? dated && interval(earliest, latest, this.framing.frame().code)
        : by !== 'text' && by !== 'split' && asItStands(this.document())[by];
    const confirms = value ? review.confirm : review.confirmAbsent;
    return {
      by,
      name: kinds.map(kind => review.kinds[kind]).join(' · '),
      asks: kinds.map(kind => review.asks[kind]).join(' '),
      value: by === 'text' || by === 'split' ? null : value || reading.notStated,
      stated: Boolean(value),
      confirm:
        by === 'split'
          ? null
          : by === 'text'
            ? review.textStands
            : by === 'date'
              ? dated
                ? review.dateStands
                : review.noDate
              : confirms,
      more: by === 'date' ? review.dateChoices : reading.correct,
      // A quote that says no more than the value above it leads nowhere new.
      places: open.filter(({ quote }) => quote && quote !== value),
    };
  }
}

function settledBy(kind: DoubtKind): Settling {
  if (textual.includes(kind)) return 'text';
  return kind as Settling;
}
