import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ThemeEvidence } from '@cimai/analysis/answers';
import { stretchesOf } from './stretches.js';

/** A passage with the words marked that speak for a theme. */
@Component({
  selector: 'cimai-marked-quote',
  template: `@for (stretch of stretches(); track $index) {
    @if (stretch.marked) {
      <mark>{{ stretch.text }}</mark>
    } @else {
      <span>{{ stretch.text }}</span>
    }
  }`,
  styles: `
    :host {
      display: block;
      font-family: var(--serif);
      font-size: 14.5px;
      line-height: 1.8;
      color: var(--ink);
      overflow-wrap: anywhere;
    }
    mark {
      background: color-mix(in srgb, var(--hue, var(--accent)) 18%, transparent);
      color: inherit;
      border-bottom: 2px solid var(--hue, var(--accent));
    }
  `,
  host: { lang: 'zh-CN' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MarkedQuote {
  readonly text = input.required<string>();
  readonly start = input(0);
  readonly evidence = input<readonly Pick<ThemeEvidence, 'start' | 'end'>[]>([]);
  protected readonly stretches = computed(() => stretchesOf(this.text(), this.start(), this.evidence()));
}
