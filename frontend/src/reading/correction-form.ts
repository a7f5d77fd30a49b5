import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { CorrectableField, DocumentDetail } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { problemIn, problemOf } from '../question/problem.js';
import { asItStands, changed, correctable, isWrittenDate } from './corrected-fields.js';
import { ReadingClient } from './reading-client.js';

const remembered = 'cimai.corrector';

/** A person's word on what was read wrongly: fields as they stand, to be typed over, with a reason and a name. */
@Component({
  selector: 'cimai-correction-form',
  templateUrl: './correction-form.html',
  styleUrl: './correction-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionForm {
  readonly document = input.required<DocumentDetail>();
  readonly corrected = output<void>();
  readonly closed = output<void>();

  private readonly client = inject(ReadingClient);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.reading);
  protected readonly names = correctable;

  private readonly before = computed(() => asItStands(this.document()));
  protected readonly typed = linkedSignal(() => this.before());
  protected readonly reason = signal('');
  protected readonly by = signal(this.whoever());
  protected readonly busy = signal(false);
  protected readonly problem = signal('');

  private readonly changes = computed(() => changed(this.before(), this.typed()));
  protected readonly howMany = computed(() => Object.keys(this.changes()).length);

  protected type(name: CorrectableField, value: string): void {
    this.typed.update(typed => ({ ...typed, [name]: value }));
    this.problem.set('');
  }

  protected hint(name: CorrectableField): string {
    return name === 'date' ? this.words().dateHint : name === 'level' ? this.words().levelHint : '';
  }

  protected save(): void {
    const words = this.words();
    const changes = this.changes();
    if (changes.title === null) return this.problem.set(words.titleNeeded);
    if (!isWrittenDate(this.typed().date.trim())) return this.problem.set(words.dateWrong);
    if (!this.howMany()) return this.problem.set(words.nothingChanged);
    this.busy.set(true);
    this.remember(this.by().trim());
    const signed = { by: this.by().trim() || null, reason: this.reason().trim() || null };
    this.client.correct(this.document().id, { ...changes, ...signed }).subscribe({
      next: () => {
        this.busy.set(false);
        this.corrected.emit();
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.problem.set(this.inWords(error));
      },
    });
  }

  private inWords(error: unknown): string {
    const { code, words } = this.framing.frame();
    if (!(error instanceof HttpErrorResponse)) return words.chart.failed;
    return problemIn(problemOf(error.status, error.error), code) || words.chart.unreachable;
  }

  private whoever(): string {
    try {
      return localStorage.getItem(remembered) ?? '';
    } catch {
      return '';
    }
  }

  private remember(name: string): void {
    try {
      localStorage.setItem(remembered, name);
    } catch {
      // A browser that refuses to remember asks for the name again next time.
    }
  }
}
