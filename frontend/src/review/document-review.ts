import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Doubt, DoubtKind, ReviewKind, Span } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { State } from '../chart/state.js';
import { CorrectionsClient } from '../evidence/corrections-client.js';
import { DatingCard } from '../evidence/dating-card.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { ViewUrl } from '../question/view-url.js';
import { day, interval } from '../words/figures.js';
import { CompareView } from './compare-view.js';
import { FieldJudgement } from './field-judgement.js';
import { askDocument } from './review-client.js';
import { SameSpeechList } from './same-speech-list.js';

const fields = ['title', 'speaker', 'role', 'place', 'level', 'occasion'] as const;
/** Doubts about the text itself, which can only be looked at and let stand. */
const textual: readonly DoubtKind[] = ['lost-text', 'garbled', 'mask', 'short'];

/** One document under review: its doubts, its text beside the source, and a person's word on each. */
@Component({
  selector: 'cimai-document-review',
  imports: [RouterLink, State, CompareView, DatingCard, FieldJudgement, SameSpeechList],
  templateUrl: './document-review.html',
  styleUrl: './document-review.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentReview {
  readonly id = input.required<number>();
  /** Why the queue holds it. */
  readonly kinds = input<readonly ReviewKind[]>([]);
  readonly judged = output<void>();

  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly client = inject(CorrectionsClient);
  private readonly signature = inject(Signature);
  protected readonly words = computed(() => this.framing.frame().words);
  protected readonly fields = fields;
  protected readonly sending = new Sending(() => this.framing.frame());
  protected readonly saved = signal(0);
  private readonly compare = viewChild('compare', { read: ElementRef<HTMLElement> });

  protected readonly asked = askDocument(this.id);
  protected readonly document = computed(() => {
    const document = this.asked.answer();
    return document?.id === this.id() ? document : null;
  });

  /** The place in the source that the address names. */
  protected readonly place = computed<Span | null>(() => {
    const [, start, end] = /^(\d+)-(\d+)$/.exec(this.url.one('at') ?? '') ?? [];
    return start === undefined ? null : { start: Number(start), end: Number(end) };
  });
  protected readonly change = computed(() => this.url.one('change'));

  protected readonly standfirst = computed(() => {
    const document = this.document();
    const { code, words } = this.framing.frame();
    if (!document) return '';
    const { earliest, latest } = document.date;
    const when = earliest === null && latest === null ? words.concordance.undated : interval(earliest, latest, code);
    return [when, document.place, document.role, document.speaker, words.review.characters(document.characters)]
      .filter(Boolean)
      .join(' · ');
  });

  /** What nobody has looked at yet; a doubt that a person answered is not among `doubts` any more. */
  protected readonly doubts = computed(() => {
    const document = this.document();
    const words = this.words().review;
    return (document?.doubtful ?? [])
      .filter(doubt => this.doubted().has(doubt.kind))
      .map(doubt => ({
        ...doubt,
        name: words.kinds[doubt.kind],
        asks: words.asks[doubt.kind],
        text: textual.includes(doubt.kind),
      }));
  });
  /** Found again, and nobody said yet whether it is the same. */
  protected readonly isCopy = computed(() => {
    const document = this.document();
    return document !== null && document.copyOf !== null && !document.corrected.includes('copy');
  });
  /** The kinds of doubt that no word of a person has answered. */
  protected readonly doubted = computed(() => {
    const { doubts = [], corrected = [] } = this.document() ?? {};
    const said = new Set<string>(corrected);
    return new Set<string>(doubts.filter(kind => !said.has(textual.includes(kind) ? 'text' : kind)));
  });
  protected readonly textDoubted = computed(() => this.doubts().some(doubt => doubt.text));

  /** Newest first. */
  protected readonly history = computed(() => {
    const { code, words } = this.framing.frame();
    return [...(this.document()?.corrections ?? [])].reverse().map(({ field, value, previous, by, at, reason }) => ({
      said: words.reading.correctedTo(
        words.reading.fields[field],
        value ?? words.reading.notStated,
        previous ?? words.reading.notStated,
      ),
      confirmed: value === previous,
      field: words.reading.fields[field],
      by: [by === 'reader' ? words.review.unsigned : by, day(at.slice(0, 10), code), reason].filter(Boolean).join(' · '),
    }));
  });

  protected toPlace({ start, end }: Span): void {
    this.url.set({ at: `${start}-${end}` }, true);
    const box = this.compare()?.nativeElement as HTMLElement | undefined;
    const { top = 0, bottom = 0 } = box?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > innerHeight + 80) box?.scrollIntoView({ block: 'start' });
  }

  protected toDoubt(doubt: Doubt): void {
    this.toPlace(doubt);
  }

  protected chooseKind(kind: string | null): void {
    this.url.set({ change: kind }, true);
  }

  protected confirmText(): void {
    const request = this.client.judge(this.id(), { text: 'confirmed' }, this.signature.sign(''));
    this.sending.send(request, () => this.after());
  }

  protected after(): void {
    this.saved.update(times => times + 1);
    this.asked.again();
    this.judged.emit();
  }
}
