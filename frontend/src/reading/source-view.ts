import { HttpErrorResponse, httpResource } from '@angular/common/http';
import type { ElementRef } from '@angular/core';
import {
  ChangeDetectionStrategy,
  Component,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import type { Span } from '@cimai/analysis/answers';
import { State } from '../chart/state.js';
import { problemOf } from '../question/problem.js';
import { count } from '../words/figures.js';
import { Language } from '../words/language.js';
import { looksAlike } from './marked-text.js';
import { sourceRuns, windowAround, type SourceMarks } from './source-marks.js';

/** Characters shown before and after the document, and how many more at each wish. */
const around = 800;
const more = 4000;

/** The untouched source of a document: decoded, nothing else; the place asked about marked, repairs and cuts shown where they are. */
@Component({
  selector: 'cimai-source-view',
  imports: [State],
  templateUrl: './source-view.html',
  styleUrl: './source-view.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SourceView {
  readonly source = input.required<number>();
  readonly name = input.required<string>();
  readonly encoding = input.required<string>();
  /** Where the document stands in the decoded source, and where the place asked about does. */
  readonly document = input.required<Span>();
  readonly place = input.required<Span>();
  /** The place as it was read, to make sure that it is the right one; empty where it was not read. */
  readonly read = input('');
  readonly marks = input.required<SourceMarks>();
  /** Counts how often a place was asked for: the same one asked for again is shown again. */
  readonly wishes = input(0);

  protected readonly language = inject(Language);
  protected readonly said = computed(() => this.language.words().reading);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly bytes = httpResource.text(() => ({ url: `/api/sources/${this.source()}/bytes`, params: { as: 'text' } }));
  protected readonly problem = computed(() => {
    const error = this.bytes.error();
    if (!error) return null;
    return error instanceof HttpErrorResponse ? problemOf(error.status, error.error) : problemOf(0, null);
  });

  private readonly text = computed(() => (this.bytes.hasValue() ? this.bytes.value() : null));
  /** How much more than at first is shown at either end. */
  private readonly wider = linkedSignal({ source: this.source, computation: () => ({ before: 0, after: 0 }) });

  protected readonly view = computed(() => {
    const text = this.text();
    if (text === null) return null;
    const place = this.place();
    const first = windowAround(this.document(), place, around, text.length);
    const { before, after } = this.wider();
    const window = { start: Math.max(0, first.start - before), end: Math.min(text.length, first.end + after) };
    return {
      runs: sourceRuns(text, window, place, this.marks()),
      found: this.read() === '' || looksAlike(this.read(), text.slice(place.start, place.end)),
      before: window.start,
      after: text.length - window.end,
      all: count(text.length, this.language.code()),
    };
  });

  private shownPlace = '';

  constructor() {
    afterRenderEffect(() => {
      const { start, end } = this.place();
      const key = `${this.source()}:${start}-${end}:${this.wishes()}`;
      const box = this.box()?.nativeElement;
      const mark = box?.querySelector<HTMLElement>('.place');
      if (!this.view() || !box || !mark || this.shownPlace === key) return;
      this.shownPlace = key;
      box.scrollTop = Math.max(0, mark.offsetTop - box.clientHeight / 4);
      // A box taller than the window can hold the place and not show it.
      const { top } = mark.getBoundingClientRect();
      if (top < 0 || top > innerHeight - 120) mark.scrollIntoView({ block: 'center' });
    });
  }

  protected kind(name: string): string {
    return this.said().kinds[name] ?? name;
  }

  protected widen(end: 'before' | 'after'): void {
    this.wider.update(wider => ({ ...wider, [end]: wider[end] + more }));
  }
}
