import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, input, viewChild } from '@angular/core';
import type { Span } from '@cimai/analysis/answers';
import { State } from '../chart/state.js';
import { problemOf } from '../question/problem.js';
import { Language } from '../words/language.js';
import { looksAlike, sourceWindow } from './marked-text.js';

/** Characters shown before and after the place. */
const around = 1200;

/** The untouched source around one passage: decoded, nothing else, with the passage marked. */
@Component({
  selector: 'cimai-source-view',
  imports: [State],
  template: `
    @let words = language.words().reading;
    <section [attr.aria-label]="words.sourceHeading(name(), encoding())">
      <h2>{{ words.sourceHeading(name(), encoding()) }}</h2>
      <p class="help">{{ view() === 'elsewhere' ? words.sourceElsewhere : words.sourceHelp }}</p>
      @if (bytes.isLoading() || problem()) {
        <cimai-state [loading]="bytes.isLoading()" [problem]="problem()" (again)="bytes.reload()" />
      } @else if (shown(); as shown) {
        <pre
          tabindex="0"
        ><span>{{ shown.before }}</span><mark #place>{{ shown.within }}</mark><span>{{ shown.after }}</span></pre>
      }
    </section>
  `,
  styles: `
    section {
      border-top: 2px solid var(--strong);
      padding-top: 12px;
    }
    h2 {
      font-size: 17px;
      margin: 0 0 2px;
      overflow-wrap: anywhere;
    }
    .help {
      font-size: 13px;
      color: var(--soft);
      margin-bottom: 10px;
    }
    pre {
      margin: 0;
      max-height: 420px;
      overflow: auto;
      padding: 16px 18px;
      background: var(--sunk);
      color: var(--soft);
      font-family: var(--sans);
      font-size: 14px;
      line-height: 1.8;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      border-radius: 3px;
    }
    mark {
      background: var(--accent-soft);
      color: var(--ink);
      box-shadow: 0 0 0 3px var(--accent-soft);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourceView {
  readonly source = input.required<number>();
  readonly name = input.required<string>();
  readonly encoding = input.required<string>();
  /** Where the passage stands in the decoded source. */
  readonly span = input.required<Span>();
  /** The passage as read, to make sure that the place is the right one. */
  readonly passage = input.required<string>();

  protected readonly language = inject(Language);
  private readonly place = viewChild<ElementRef<HTMLElement>>('place');
  protected readonly bytes = httpResource.text(() => ({ url: `/api/sources/${this.source()}/bytes`, params: { as: 'text' } }));
  protected readonly problem = computed(() => (this.bytes.error() ? problemOf(0, null) : null));

  protected readonly view = computed(() => {
    if (!this.bytes.hasValue()) return null;
    const window = sourceWindow(this.bytes.value(), this.span(), around);
    return looksAlike(this.passage(), window.within) ? window : ('elsewhere' as const);
  });
  protected readonly shown = computed(() => {
    const view = this.view();
    return view === 'elsewhere' ? null : view;
  });

  constructor() {
    effect(() => {
      const mark = this.place()?.nativeElement;
      const box = mark?.parentElement;
      if (mark && box) box.scrollTop = Math.max(0, mark.offsetTop - box.offsetTop - 80);
    });
  }
}
