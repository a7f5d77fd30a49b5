import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ThemeEvidence } from '@cimai/analysis/answers';

/** A stretch of a passage, as evidence or as the text around it. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/**
 * A passage cut into what is evidence and what is not. Offsets count in the document's text, where the passage begins at `start`.
 * Evidence that overlaps is marked once.
 */
export function stretchesOf(text: string, start: number, evidence: readonly Pick<ThemeEvidence, 'start' | 'end'>[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const each of [...evidence].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const [from, to] = [Math.max(at, each.start - start), Math.min(text.length, each.end - start)];
    if (to <= from) continue;
    if (from > at) stretches.push({ text: text.slice(at, from), marked: false });
    stretches.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), marked: false });
  return stretches;
}

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
