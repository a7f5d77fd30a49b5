import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../words/language.js';
import { DraftTrial } from './draft-trial.js';

/** What is wrong at one place of the draft, said at that place. */
@Component({
  selector: 'cimai-problem-at',
  template: `
    @for (problem of problems(); track $index) {
      <p [class.mild]="problem.mild">{{ problem.words }}</p>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    p {
      margin: 4px 0 0;
      padding: 3px 10px;
      font-size: 13px;
      line-height: 1.6;
      color: var(--seal);
      background: color-mix(in srgb, var(--seal) 9%, transparent);
      border-left: 3px solid var(--seal);
    }
    .mild {
      color: var(--warn);
      border-color: var(--warn);
      background: color-mix(in srgb, var(--warn) 9%, transparent);
    }
  `,
  host: { 'aria-live': 'polite' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemAt {
  /** The place as in the JSON: `themes[2].rules[0].when`. */
  readonly path = input.required<string>();
  /** Also what stands anywhere inside the place. */
  readonly inside = input(false);
  private readonly trial = inject(DraftTrial);
  private readonly language = inject(Language);
  protected readonly problems = computed(() => {
    const code = this.language.code();
    return this.trial.at(this.path(), this.inside()).map(({ words, severity }) => ({
      words: words[code],
      mild: severity === 'warning',
    }));
  });
}
