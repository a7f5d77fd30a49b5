import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { DocumentDetail, Quote, Span } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { day } from '../words/figures.js';
import { levelName } from '../words/question-words.js';
import { CorrectionForm } from '../evidence/correction-form.js';
import { DatingCard } from '../evidence/dating-card.js';
import { changeLists } from './change-lists.js';

const told = ['speaker', 'role', 'place', 'level', 'occasion'] as const;

/** What the document says about itself and what that rests on: dating, attribution, corrections, repairs and cuts. */
@Component({
  selector: 'cimai-evidence-cards',
  imports: [DatingCard, CorrectionForm],
  templateUrl: './evidence-cards.html',
  styleUrl: './evidence-cards.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceCards {
  readonly document = input.required<DocumentDetail>();
  /** A quote was chosen: show it in the text, or in the source where the text did not take it in. */
  readonly quoted = output<Quote>();
  /** A change was chosen: show its place in the source. */
  readonly placed = output<Span>();
  readonly corrected = output<void>();
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.reading);
  protected readonly correcting = signal(false);
  protected readonly saved = signal(false);

  protected readonly facts = computed(() => {
    const document = this.document();
    const { code } = this.framing.frame();
    const words = this.words();
    const shown = (name: (typeof told)[number]) => {
      const value = document[name];
      return name === 'level' && value !== null ? levelName(value, code) : value;
    };
    const size = words.sizeOf(document.characters, document.tokens, document.passages);
    return [
      ...told.map(name => ({
        ...{ name: words[name], value: shown(name), corrected: document.corrected.includes(name) },
        quotes: document.corrected.includes(name) ? [] : (document.attribution[name] ?? []),
      })),
      ...(document.heading === null ? [] : [{ name: words.heading, value: document.heading, quotes: [], corrected: false }]),
      { name: words.size, value: size, quotes: [], corrected: false },
    ];
  });

  /** Newest first. */
  protected readonly corrections = computed(() => {
    const { code } = this.framing.frame();
    const words = this.words();
    return [...this.document().corrections].reverse().map(({ field, value, previous, by, at, reason, withdrawn }) => ({
      said: withdrawn
        ? words.takenBack(words.fields[field])
        : words.correctedTo(words.fields[field], value ?? words.notStated, previous ?? words.notStated),
      by: [by === 'reader' ? words.unsigned : by, day(at.slice(0, 10), code), reason].filter(Boolean).join(' · '),
    }));
  });

  protected readonly changes = computed(() => changeLists(this.document(), this.words()));

  protected done(): void {
    this.correcting.set(false);
    this.saved.set(true);
    this.corrected.emit();
  }
}
