import type { ElementRef } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { CorrectableField, DocumentDetail, Quote } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { asItStands } from '../evidence/corrected-fields.js';
import { CorrectionsClient, canTakeBack } from '../evidence/corrections-client.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { SignatureFields } from '../evidence/signature-fields.js';

/** One field of a document: what was read, the quotes it rests on, and a person's word: right, or this instead. */
@Component({
  selector: 'cimai-field-judgement',
  imports: [SignatureFields],
  templateUrl: './field-judgement.html',
  styleUrl: './field-judgement.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FieldJudgement {
  readonly document = input.required<DocumentDetail>();
  readonly field = input.required<Exclude<CorrectableField, 'date'>>();
  readonly doubted = input(false);
  /** A quote was chosen: show where it stands. */
  readonly quoted = output<Quote>();
  readonly judged = output<void>();

  private readonly client = inject(CorrectionsClient);
  private readonly framing = inject(Framing);
  private readonly signature = inject(Signature);
  protected readonly words = computed(() => this.framing.frame().words);
  protected readonly sending = new Sending(() => this.framing.frame());
  protected readonly reason = signal('');

  protected readonly name = computed(() => this.words().reading.fields[this.field()]);
  protected readonly value = computed(() => asItStands(this.document())[this.field()]);
  protected readonly byPerson = computed(() => this.document().corrected.includes(this.field()));
  protected readonly givenBack = computed(() => canTakeBack(this.document(), this.field()));
  protected readonly quotes = computed(() => (this.byPerson() ? [] : (this.document().attribution[this.field()] ?? [])));
  protected readonly open = linkedSignal({ source: () => `${this.document().id} ${this.field()}`, computation: () => false });
  protected readonly typed = linkedSignal(() => this.value());

  private readonly input = viewChild<ElementRef<HTMLInputElement>>('input');

  constructor() {
    // Who opens the form wants to write.
    afterRenderEffect(() => this.input()?.nativeElement.focus({ preventScroll: true }));
  }

  protected confirm(): void {
    this.judge(this.value() || null, '');
  }

  protected save(): void {
    const typed = this.typed().trim();
    if (!typed && this.field() === 'title') return this.sending.problem.set(this.words().reading.titleNeeded);
    this.judge(typed || null, this.reason());
  }

  protected takeBack(): void {
    const request = this.client.takeBack(this.document().id, this.field(), this.signature.sign(''));
    this.sending.send(request, () => this.judged.emit());
  }

  private judge(value: string | null, reason: string): void {
    const request = this.client.judge(this.document().id, { [this.field()]: value }, this.signature.sign(reason));
    this.sending.send(request, () => {
      this.open.set(false);
      this.reason.set('');
      this.judged.emit();
    });
  }
}
