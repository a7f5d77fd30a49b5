import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReviewKind, Span } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { State } from '../chart/state.js';
import { DatingCard } from '../evidence/dating-card.js';
import { ViewUrl } from '../question/view-url.js';
import { day, interval } from '../words/figures.js';
import { CompareView } from './compare-view.js';
import { FieldJudgement } from './field-judgement.js';
import { OpenDoubts } from './open-doubts.js';
import { askDocument } from './review-client.js';
import { SameSpeechList } from './same-speech-list.js';

const fields = ['title', 'speaker', 'role', 'place', 'level', 'occasion'] as const;
/** One document under review: its doubts, its text beside the source, and a person's word on each. */
@Component({
  selector: 'cimai-document-review',
  imports: [RouterLink, State, CompareView, DatingCard, FieldJudgement, OpenDoubts, SameSpeechList],
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
  protected readonly words = computed(() => this.framing.frame().words);
  protected readonly fields = fields;
  /** The document on which a word was kept last. */
  protected readonly saved = signal<number | null>(null);
  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly open = viewChild(OpenDoubts);
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

  /** Found again, and nobody said yet whether it is the same. */
  protected readonly isCopy = computed(() => {
    const document = this.document();
    return document !== null && document.copyOf !== null && !document.corrected.includes('copy');
  });
  /** The kinds of doubt that no word of a person has answered. */
  protected readonly doubted = computed(() => new Set<string>(this.document()?.doubts ?? []));

  /** Newest first. */
  protected readonly history = computed(() => {
    const { code, words } = this.framing.frame();
    return [...(this.document()?.corrections ?? [])].reverse().map(({ field, value, previous, by, at, reason, withdrawn }) => {
      const name = words.reading.fields[field];
      const absent = words.reading.notStated;
      const confirmed = field === 'text' || value === previous;
      const kept = confirmed
        ? `${name} · ${words.review.confirm}`
        : words.reading.correctedTo(name, value ?? absent, previous ?? absent);
      return {
        said: withdrawn ? words.reading.takenBack(name) : kept,
        by: [by === 'reader' ? words.review.unsigned : by, day(at.slice(0, 10), code), reason].filter(Boolean).join(' · '),
      };
    });
  });

  constructor() {
    // The button that settled a doubt is gone with it: the focus goes to what is open next, and never back to the top of the page.
    afterRenderEffect(() => {
      const document = this.document();
      const kept = untracked(this.saved) === document?.id && document !== this.focused;
      this.focused = document;
      if (kept && globalThis.document.activeElement === globalThis.document.body) this.open()?.focus();
    });
  }

  private focused: unknown = null;

  protected toPlace({ start, end }: Span): void {
    this.url.set({ at: `${start}-${end}` }, true);
    const box = this.compare()?.nativeElement as HTMLElement | undefined;
    const { top = 0, bottom = 0 } = box?.getBoundingClientRect() ?? {};
    if (top < 0 || bottom > innerHeight + 80) box?.scrollIntoView({ block: 'start' });
  }

  /** To the card of the date, or to the form of a field. */
  protected toField(field: string): void {
    const box = this.box.nativeElement;
    const to = box.querySelector<HTMLElement>(field === 'date' ? 'cimai-dating-card' : `[data-field="${field}"]`);
    to?.scrollIntoView({ block: 'center' });
    const button = to?.querySelector<HTMLElement>('.choices button, button.correct');
    if (button?.getAttribute('aria-expanded') === 'false' && field !== 'date') button.click();
    else button?.focus({ preventScroll: true });
  }

  protected chooseKind(kind: string | null): void {
    this.url.set({ change: kind }, true);
  }

  protected after(): void {
    this.saved.set(this.id());
    this.asked.again();
    this.judged.emit();
  }
}
