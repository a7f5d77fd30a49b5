import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { CorrectableField, DocumentDetail } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { asItStands, changed, correctable, isWrittenDate } from './corrected-fields.js';
import { CorrectionsClient } from './corrections-client.js';
import { Sending } from './sending.js';
import { Signature } from './signature.js';
import { SignatureFields } from './signature-fields.js';

/** A person's word on what was read wrongly: fields as they stand, to be typed over, with a reason and a name. */
@Component({
  selector: 'cimai-correction-form',
  imports: [SignatureFields],
  templateUrl: './correction-form.html',
  styleUrl: './correction-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionForm {
  readonly document = input.required<DocumentDetail>();
  readonly corrected = output<void>();
  readonly closed = output<void>();

  private readonly client = inject(CorrectionsClient);
  private readonly framing = inject(Framing);
  private readonly signature = inject(Signature);
  protected readonly words = computed(() => this.framing.frame().words.reading);
  protected readonly names = correctable;

  private readonly before = computed(() => asItStands(this.document()));
  protected readonly typed = linkedSignal(() => this.before());
  protected readonly reason = signal('');
  protected readonly sending = new Sending(() => this.framing.frame());

  private readonly changes = computed(() => changed(this.before(), this.typed()));
  protected readonly howMany = computed(() => Object.keys(this.changes()).length);

  protected type(name: CorrectableField, value: string): void {
    this.typed.update(typed => ({ ...typed, [name]: value }));
    this.sending.problem.set('');
  }

  protected hint(name: CorrectableField): string {
    return name === 'date' ? this.words().dateHint : name === 'level' ? this.words().levelHint : '';
  }

  protected save(): void {
    const words = this.words();
    const changes = this.changes();
    const { problem } = this.sending;
    if (changes.title === null) return problem.set(words.titleNeeded);
    if (!isWrittenDate(this.typed().date.trim())) return problem.set(words.dateWrong);
    if (!this.howMany()) return problem.set(words.nothingChanged);
    const signed = this.signature.sign(this.reason());
    this.sending.send(this.client.judge(this.document().id, changes, signed), () => this.corrected.emit());
  }
}
