import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { SourceDetail, SourceReadingChange } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { share } from '../words/figures.js';
import { ReadingTrial } from './reading-trial.js';

/** From here on the reader is sure of an encoding. */
const sure = 0.8;

/** As which encoding a source is read: its first lines in each, what each loses, and another one tried before it is applied. */
@Component({
  selector: 'cimai-encoding-choice',
  imports: [ReadingTrial],
  templateUrl: './encoding-choice.html',
  styleUrls: ['./card.css', './encoding-choice.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EncodingChoice {
  readonly source = input.required<SourceDetail>();
  readonly applied = output<void>();
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.review);
  private readonly id = computed(() => this.source().id);
  protected readonly trying = linkedSignal<number, SourceReadingChange | null>({ source: this.id, computation: () => null });

  protected readonly now = computed(() => {
    const used = this.source().encoding;
    const words = this.words();
    if (!used) return '';
    const sure = used.chosen ? words.encodingChosen : words.encodingSure(share(used.confidence, this.framing.frame().code));
    return words.encodingIs(used.name, sure, used.lost);
  });

  /** An encoding that is no matter of doubt is not spread out before the reader. */
  protected readonly unsure = linkedSignal({
    source: this.id,
    computation: () => {
      const { state, encoding } = this.source();
      return state === 'refused' || !encoding || encoding.chosen || encoding.lost > 0 || encoding.confidence < sure;
    },
  });

  /** The one in use first, then those that lose least. */
  protected readonly encodings = computed(() => {
    const used = this.source().encoding?.name.toLowerCase();
    return this.source()
      .encodings.map(each => ({ ...each, used: each.name.toLowerCase() === used, said: this.words().lost(each.lost) }))
      .sort((a, b) => Number(b.used) - Number(a.used) || a.lost - b.lost);
  });

  protected done(): void {
    this.trying.set(null);
    this.applied.emit();
  }
}
