import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { Dating, DocumentDetail } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { interval, share } from '../words/figures.js';
import { dateAsWritten, isWrittenDate } from './corrected-fields.js';
import { CorrectionsClient, canTakeBack } from './corrections-client.js';
import { dayAt, daysBetween } from './days.js';
import { Sending } from './sending.js';
import { Signature } from './signature.js';
import { SignatureFields } from './signature-fields.js';

type DatingAlternative = Dating['alternatives'][number];

/** What a person can do with a date: leave it as read, narrow it, set another, or give it back to the reader. */
type Decision = 'accept' | 'narrow' | 'overrule' | 'alternative' | 'take-back';

/** A person's word on a date: accepted, narrowed inside its interval, overruled, or taken back; with a reason and a name. */
@Component({
  selector: 'cimai-date-decision',
  imports: [SignatureFields],
  templateUrl: './date-decision.html',
  styleUrl: './date-decision.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateDecision {
  readonly document = input.required<DocumentDetail>();
  readonly corrected = output<void>();

  private readonly client = inject(CorrectionsClient);
  private readonly framing = inject(Framing);
  private readonly signature = inject(Signature);
  protected readonly words = computed(() => this.framing.frame().words.reading);
  protected readonly sending = new Sending(() => this.framing.frame());
  private readonly id = computed(() => this.document().id);

  protected readonly chosen = linkedSignal<number, Decision | null>({ source: this.id, computation: () => null });
  protected readonly reason = signal('');
  protected readonly byPerson = computed(() => this.document().corrected.includes('date'));

  protected readonly givenBack = computed(() => canTakeBack(this.document(), 'date'));

  protected readonly undatedNow = computed(() => dateAsWritten(this.document().date) === '');

  /** The interval in days from its first: what the two handles move in. Null where there is nothing to narrow. */
  protected readonly room = computed(() => {
    const { earliest, latest } = this.document().date;
    if (earliest === null || latest === null || earliest === latest) return null;
    return { earliest, latest, days: daysBetween(earliest, latest) };
  });
  protected readonly first = linkedSignal({ source: this.room, computation: () => 0 });
  protected readonly last = linkedSignal(() => this.room()?.days ?? 0);
  protected readonly narrowed = computed(() => {
    const room = this.room();
    if (!room) return null;
    const earliest = dayAt(room.earliest, this.first());
    const latest = dayAt(room.earliest, this.last());
    return { earliest, latest, said: interval(earliest, latest, this.framing.frame().code) };
  });

  protected readonly typed = linkedSignal({ source: this.id, computation: () => '' });
  protected readonly undated = linkedSignal({ source: this.id, computation: () => false });

  /** Other readings of a text that contradicts itself, to be chosen. */
  protected readonly alternatives = computed(() => {
    const { code } = this.framing.frame();
    return (this.byPerson() ? [] : this.document().dating.alternatives).map(reading => ({
      reading,
      said: interval(reading.earliest, reading.latest, code),
      confidence: share(reading.confidence, code),
      quotes: [...new Set(reading.evidence.flatMap(at => this.document().dating.evidence[at]?.quote ?? []))],
    }));
  });
  private readonly alternative = signal<DatingAlternative | null>(null);

  protected choose(decision: Decision): void {
    this.chosen.update(before => (before === decision ? null : decision));
    this.sending.problem.set('');
    this.reason.set('');
  }

  protected chooseAlternative(reading: DatingAlternative): void {
    this.alternative.set(reading);
    this.chosen.set('alternative');
    this.reason.set('');
  }

  /** Moves a handle; it pushes the other one along and never passes it. */
  protected move(handle: 'first' | 'last', days: number): void {
    const room = this.room();
    if (!room || Number.isNaN(days)) return;
    const to = Math.max(0, Math.min(room.days, days));
    this[handle].set(to);
    if (handle === 'first') this.last.update(last => Math.max(last, to));
    else this.first.update(first => Math.min(first, to));
  }

  protected moveTo(handle: 'first' | 'last', day: string): void {
    const room = this.room();
    if (room && day) this.move(handle, daysBetween(room.earliest, day));
  }

  protected save(): void {
    const value = this.value();
    if (value === undefined) return this.sending.problem.set(this.words().dateWrong);
    const signed = this.signature.sign(this.reason());
    const request =
      this.chosen() === 'take-back'
        ? this.client.takeBack(this.id(), 'date', signed)
        : this.client.judge(this.id(), { date: value }, signed);
    this.sending.send(request, () => {
      this.chosen.set(null);
      this.corrected.emit();
    });
  }

  /** The date as it will be sent; null for undated, undefined where it is not a date. */
  private value(): string | null | undefined {
    switch (this.chosen()) {
      case 'narrow':
        return dateAsWritten(this.narrowed()!);
      case 'alternative':
        return dateAsWritten(this.alternative()!) || null;
      case 'overrule': {
        const typed = this.typed().trim();
        if (this.undated()) return null;
        return typed !== '' && isWrittenDate(typed) ? typed : undefined;
      }
      default:
        return dateAsWritten(this.document().date) || null;
    }
  }
}
