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
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { DocumentDetail, SourceDecision, SourceReadingChange, Span } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { State } from '../chart/state.js';
import { problemOf } from '../question/problem.js';
import { day } from '../words/figures.js';
import { changesOf, kindsOf, stopsOf, type Change } from './changes.js';
import { comparedRows, cutAt, liesIn, rowAt } from './compared-rows.js';
import { ReadingTrial } from './reading-trial.js';
import { askSource } from './review-client.js';
import { SplitProposalLine } from './split-proposal.js';

/** Signs of the source shown around the document, and lines shown at once; a long report has thousands. */
const around = 400;
const most = 160;
const before = 40;
/** Signs of a change shown in words. */
const longest = 60;

/** A document beside its untouched source, passage by passage at one height, every change marked on both sides. */
@Component({
  selector: 'cimai-compare-view',
  imports: [State, SplitProposalLine, ReadingTrial],
  templateUrl: './compare-view.html',
  styleUrls: ['./compare-view.css', './change-marks.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'key($event)' },
})
export class CompareView {
  readonly document = input.required<DocumentDetail>();
  /** The place asked about, in the source. */
  readonly place = input<Span | null>(null);
  /** Only changes of this kind are gone through; null for all that tell something. */
  readonly kind = input<string | null>(null);
  readonly placed = output<Span>();
  readonly kindChosen = output<string | null>();
  /** A split was decided: the document may be another one now. */
  readonly decided = output<void>();

  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly source = computed(() => this.document().source.id);
  protected readonly bytes = httpResource.text(() => ({ url: `/api/sources/${this.source()}/bytes`, params: { as: 'text' } }));
  protected readonly problem = computed(() => {
    const error = this.bytes.error();
    if (!error) return null;
    return error instanceof HttpErrorResponse ? problemOf(error.status, error.error) : problemOf(0, null);
  });

  private readonly asked = askSource(() => this.source());
  /** Where a person said that a speech begins, or does not, newest word on each place. */
  private readonly cuts = computed(() => {
    const newest = new Map<number, SourceDecision>();
    for (const decision of this.asked.answer()?.decisions ?? []) if (decision.at !== null) newest.set(decision.at, decision);
    return [...newest.values()].filter(({ value }) => value !== null);
  });

  private readonly changes = computed(() => changesOf(this.document()));
  protected readonly kinds = computed(() =>
    kindsOf(this.changes()).map(each => ({ ...each, name: this.words().reading.kinds[each.kind] ?? each.kind })),
  );
  private readonly stops = computed(() => stopsOf(this.changes(), this.kind()));
  /** Which of the stops the place is, from 1; 0 while it is none of them. */
  protected readonly stop = computed(() => this.stops().findIndex(stop => stop.start === this.place()?.start) + 1);
  protected readonly stopsInAll = computed(() => this.stops().length);

  private readonly rows = computed(() => {
    const source = this.bytes.hasValue() ? this.bytes.value() : null;
    return source === null ? null : comparedRows(source, this.document(), this.changes(), around);
  });
  private readonly at = computed(() => rowAt(this.rows() ?? [], this.place()?.start ?? 0));

  /** The lines shown: all of a short document, a window around the place of a long one. */
  protected readonly window = linkedSignal<{ rows: number; at: number }, { from: number; to: number }>({
    source: () => ({ rows: this.rows()?.length ?? 0, at: this.at() }),
    computation: ({ rows, at }, last) => {
      if (last && last.source.rows === rows && at >= last.value.from && at < last.value.to) return last.value;
      const from = rows <= most ? 0 : Math.max(0, at - before);
      return { from, to: Math.min(rows, from + most) };
    },
  });

  protected readonly shown = computed(() => {
    const rows = this.rows();
    const place = this.place();
    const { from, to } = this.window();
    const proposals = this.document().proposals;
    let asked = from === 0 ? -1 : (rows?.[from - 1]?.start ?? -1);
    return (rows ?? []).slice(from, to).map(row => {
      const lit = place !== null && row.start < Math.max(place.end, place.start + 1) && row.end > place.start;
      const here = proposals.filter(({ at }) => at > asked && at <= row.start);
      const cuts = this.cuts().filter(({ at }) => at! > asked && (at! <= row.start || (row.kind === 'around' && at! < row.end)));
      asked = Math.max(row.start, ...cuts.map(({ at }) => at!));
      return {
        ...row,
        proposals: here,
        cuts: cuts.map(cut => this.cutInWords(cut)),
        lit,
        // A speech may begin at any passage but the first; where one is proposed, the line over it asks already.
        splits:
          row.kind === 'passage' &&
          row.start !== this.document().passagesRead[0]?.source.start &&
          here.length + cuts.length === 0,
        same: row.kind !== 'around' && row.runs.every(run => run.change === null),
        runs: lit
          ? cutAt(row, place).map(run => ({ ...run, lit: liesIn(run, place) }))
          : row.runs.map(run => ({ ...run, lit: false })),
      };
    });
  });
  protected readonly more = computed(() => (this.rows()?.length ?? 0) - this.window().to);

  /** The change under the pointer or, failing that, the one at the place asked about. */
  private readonly under = signal<Change | null>(null);
  protected readonly said = computed(() => {
    const { review, reading } = this.words();
    const place = this.place();
    const change = this.under() ?? (place && this.changes().find(each => each.start < place.end && each.end > place.start));
    if (!change) return '';
    const kind = reading.kinds[change.kind] ?? change.kind;
    const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}……` : text).replace(/\s*\n\s*/g, ' ⏎ ');
    if (change.after === null) return review.leftOut(kind, short(change.before));
    return review.pointed(kind, short(change.before), short(change.after) || review.empty);
  });

  /** A split that a person sees and the reader did not, tried first. */
  protected readonly splitting = linkedSignal<number, SourceReadingChange | null>({
    source: () => this.document().id,
    computation: () => null,
  });

  protected try(change: SourceReadingChange): void {
    this.splitting.update(open => (open?.splits?.[0]?.at === change.splits?.[0]?.at ? null : change));
  }

  protected split(): void {
    this.splitting.set(null);
    this.asked.again();
    this.decided.emit();
  }

  private cutInWords({ at, value, by, when, reason }: SourceDecision) {
    const { review } = this.words();
    const who = by === 'reader' ? review.unsigned : by;
    return {
      at: at!,
      said: value ? review.splitMadeHere : review.splitNotHere,
      by: [who, day(when.slice(0, 10), this.framing.frame().code), reason].filter(Boolean).join(' · '),
    };
  }

  private shownPlace = '';

  constructor() {
    afterRenderEffect(() => {
      const place = this.place();
      const key = `${this.document().id}:${place?.start}-${place?.end}`;
      const box = this.box()?.nativeElement;
      this.shown();
      if (!box || this.shownPlace === key) return;
      const lit = box.querySelector<HTMLElement>(place ? '.lit' : '.passage');
      if (!lit) return;
      this.shownPlace = key;
      const offset = lit.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
      box.scrollTop = place ? Math.max(0, offset - box.clientHeight / 3) : Math.max(0, offset - 64);
    });
  }

  /** Goes to the change after the place asked about, or before it; round at the ends. */
  protected go(step: 1 | -1): void {
    const stops = this.stops();
    const at = this.place()?.start ?? -1;
    const next = step === 1 ? stops.find(stop => stop.start > at) : stops.findLast(stop => stop.start < at);
    const to = next ?? stops[step === 1 ? 0 : stops.length - 1];
    if (to) this.placed.emit(to);
  }

  protected point(event: Event): void {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
    const at = mark ? Number(mark.dataset['at']) : null;
    this.under.set(
      at === null ? null : (this.changes().find(each => each.start <= at && at < Math.max(each.end, each.start + 1)) ?? null),
    );
  }

  protected widen(end: 'from' | 'to'): void {
    const rows = this.rows()?.length ?? 0;
    this.window.update(({ from, to }) =>
      end === 'from' ? { from: Math.max(0, from - most), to } : { from, to: Math.min(rows, to + most) },
    );
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
    if (event.key === 'n' || event.key === 'N') this.go(1);
    if (event.key === 'p' || event.key === 'P') this.go(-1);
  }
}
