import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import type { CooccurrenceAnswer, CooccurrenceMeasure, CooccurrenceUnit } from '@cimai/analysis/answers';
import { ChartFigure } from '../chart/chart-figure.js';
import { Framing } from '../chart/frame.js';
import { provenance } from '../chart/provenance.js';
import { takeAway } from '../chart/take-away.js';
import type { Take } from '../chart/take-menu.js';
import { ask } from '../question/ask.js';
import { askFilters } from '../question/filters.js';
import { ViewUrl } from '../question/view-url.js';
import { cooccurrenceChart, cooccurrenceGround, cooccurrenceReading, cooccurrenceTable, nodeName } from './cooccurrence-chart.js';
import { gexfOf } from './gexf.js';
import { NetworkLayout } from './network-layout.js';

const ofs = ['forms', 'themes'] as const;
const units = ['sentence', 'passage', 'document'] as const satisfies readonly CooccurrenceUnit[];
const measures = ['jaccard', 'npmi', 'dice', 'cosine'] as const satisfies readonly CooccurrenceMeasure[];
const tops = ['60', '30', '120', '240'] as const;

/** Who keeps whose company: forms or themes that share sentences, passages, documents. */
@Component({
  selector: 'cimai-cooccurrence-page',
  imports: [ChartFigure],
  providers: [NetworkLayout],
  templateUrl: './cooccurrence-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CooccurrencePage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly layout = inject(NetworkLayout);
  protected readonly words = computed(() => this.framing.frame().words);

  protected readonly ofs = ofs;
  protected readonly units = units;
  protected readonly measures = measures;
  protected readonly tops = [...tops].sort((a, b) => Number(a) - Number(b));
  protected readonly of = computed(() => this.url.choice('of', ofs));
  /** Themes mark passages, so a network of themes starts there. */
  protected readonly usualUnit = computed<CooccurrenceUnit>(() => (this.of() === 'themes' ? 'passage' : 'sentence'));
  protected readonly unit = computed(() => units.find(unit => unit === this.url.one('unit')) ?? this.usualUnit());
  protected readonly measure = computed(() => this.url.choice('measure', measures));
  protected readonly top = computed(() => this.url.choice('top', tops));

  protected readonly asked = ask<CooccurrenceAnswer>(() => ({
    url: '/api/cooccurrence',
    params: { ...askFilters(this.url.filters()), of: this.of(), unit: this.unit(), measure: this.measure(), top: this.top() },
  }));

  protected readonly drawn = computed(() => {
    const answer = this.asked.answer();
    if (!answer?.edges.length) return null;
    const frame = this.framing.frame();
    const laid = this.layout.places();
    return {
      option: laid ? cooccurrenceChart(laid.answer, laid.places, frame) : null,
      table: cooccurrenceTable(answer, frame),
      reading: cooccurrenceReading(answer, frame),
      ground: cooccurrenceGround(answer, frame),
      notes: provenance(answer, frame.words.cooccurrence.heading, frame.words, frame.code, frame.today),
      laying: laid?.answer !== answer,
    };
  });

  protected readonly takes = computed<Take[]>(() => [{ label: this.words().cooccurrence.gexf, take: () => this.takeGexf() }]);

  constructor() {
    effect(() => {
      const answer = this.asked.answer();
      if (answer?.edges.length) this.layout.layOut(answer);
    });
  }

  private takeGexf(): void {
    const answer = this.asked.answer();
    if (!answer) return;
    const frame = this.framing.frame();
    const places = this.layout.places()?.places ?? {};
    const gexf = gexfOf(answer, places, this.drawn()?.notes ?? [], id => nodeName(answer, id, frame));
    takeAway(`cimai ${frame.words.cooccurrence.heading}.gexf`, gexf, 'application/xml');
  }
}
