import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AuditResults, MeasuredShare, Span } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { MarkedQuote } from '../chart/marked-quote.js';
import { hueOf } from '../chart/palette.js';
import { decimals } from '../chart/validity-said.js';
import { ViewUrl } from '../question/view-url.js';
import { count, day } from '../words/figures.js';

/** Passages shown of a long list of differences until the rest is asked for. */
const firstDiffering = 20;

/** What came of an audit: the figures of each theme with their intervals, how they were made, and what the coders differ on. */
@Component({
  selector: 'cimai-audit-results',
  imports: [RouterLink, MarkedQuote],
  templateUrl: './audit-results.html',
  styleUrl: './audit-results.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditResultsView {
  readonly results = input.required<AuditResults>();

  private readonly router = inject(Router);
  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly framing = inject(Framing);
  protected readonly url = inject(ViewUrl);
  protected readonly words = computed(() => this.framing.frame().words.audit);
  protected readonly audit = computed(() => this.results().audit);
  protected readonly facts = computed(() => {
    const { code } = this.framing.frame();
    const { when, by, codebook, version, origin, name, seed, passages } = this.audit();
    const words = this.words();
    const how = origin === 'sample' ? words.seed(seed) : (name ?? words.origins.imported);
    return [day(when.slice(0, 10), code), by, words.version(codebook, version), words.passages(count(passages, code)), how]
      .filter(part => part !== 'page')
      .join(' · ');
  });
  protected readonly two = computed(() => this.audit().coders === 2);
  protected readonly begun = computed(() => this.results().themes.some(({ n }) => n > 0));
  protected readonly coders = computed(() =>
    Array.from({ length: this.audit().origin === 'sample' ? this.audit().coders : 0 }, (_, at) => {
      const done = this.audit().coded.find(({ coder }) => coder === at + 1)?.passages ?? 0;
      return { coder: at + 1, done, all: this.audit().passages, open: done < this.audit().passages };
    }),
  );

  protected readonly hasOpen = computed(() => this.coders().some(({ open }) => open));

  protected readonly rows = computed(() =>
    this.results().themes.map(figures => ({
      ...{ theme: figures.theme, label: this.framing.frame().themeLabel(figures.theme) },
      measures: [figures.precision, figures.recall, figures.f1, figures.kappa, ...(this.two() ? [figures.coderKappa] : [])].map(
        measured,
      ),
      ...{ n: figures.n, coded: figures.coded, unsure: figures.unsure },
      wrong: `${figures.falsePositives} / ${figures.falseNegatives}`,
      wrongSaid: this.words().differingOn(this.framing.frame().themeLabel(figures.theme)),
      ...{ differing: figures.falsePositives + figures.falseNegatives > 0, here: figures.theme === this.url.one('about') },
      strata: this.strataOf(figures.theme),
    })),
  );
  protected readonly macro = computed(() => {
    const { macroF1, themes } = this.results();
    return macroF1 === null || themes.length < 2 ? '' : this.words().macro(decimals(macroF1));
  });
  protected readonly method = computed(() => this.results().method[this.framing.frame().code]);

  protected readonly disputed = computed(() =>
    this.results().disputed.map(({ number, document, at, title, text, codes, tags }) => ({
      ...{ number, document, title, text, place: written(at) },
      said: [
        ...codes.map(({ coder, themes }) => this.words().saidBy(coder) + this.named(themes)),
        this.words().tagsSaid + this.named(tags.map(({ theme }) => theme).filter(theme => this.audit().themes.includes(theme))),
      ],
    })),
  );

  /** The differences that are asked for: those on the theme in the address, else all. */
  private readonly asked = computed(() => {
    const about = this.url.one('about');
    const all = this.results().differing;
    return about === null || !this.audit().themes.includes(about) ? all : all.filter(({ theme }) => theme === about);
  });
  protected readonly about = computed(() =>
    this.asked().length < this.results().differing.length ? this.framing.frame().themeLabel(this.url.one('about') ?? '') : '',
  );

  /** Where the tags are wrong, as people see it; a long list begins with its first passages. */
  protected readonly differing = computed(() => {
    const words = this.words();
    const { themeLabel, themeOrder, inks, code } = this.framing.frame();
    const all = this.asked();
    return (this.allDiffering() ? all : all.slice(0, firstDiffering)).map(each => ({
      ...{ ...each, place: written(each.at), hue: hueOf(inks, themeOrder(each.theme)) },
      label: words.differs[each.kind](themeLabel(each.theme)),
      score: each.score === null ? '' : words.score(decimals(each.score)),
      evidence: each.evidence.length ? words.evidence(each.evidence.join(code === 'zh' ? '、' : ', ')) : '',
    }));
  });
  protected readonly hidden = computed(() => this.asked().length - this.differing().length);
  protected readonly allDiffering = signal(false);

  /** The differences on one theme, or on all, brought into sight. */
  protected show(about: string | null): void {
    this.allDiffering.set(false);
    void this.router
      .navigate([], { queryParams: { about }, queryParamsHandling: 'merge', scroll: 'manual' })
      .then(() => this.box.nativeElement.querySelector('.differing')?.scrollIntoView({ block: 'start' }));
  }

  private named(themes: readonly string[]): string {
    const { themeLabel, code } = this.framing.frame();
    return themes.map(themeLabel).join(code === 'zh' ? '、' : ', ') || this.words().nothing;
  }

  private strataOf(theme: string): string {
    const { code } = this.framing.frame();
    const words = this.words();
    return this.audit()
      .strata.filter(each => each.theme === theme && each.passages > 0)
      .map(({ stratum, drawn, passages }) => words.drawn(words.strata[stratum], count(drawn, code), count(passages, code)))
      .join(code === 'zh' ? '；' : '; ');
  }
}

function measured(measure: MeasuredShare | null): { value: string; interval: string } {
  if (!measure) return { value: '–', interval: '' };
  return { value: decimals(measure.value), interval: `[${decimals(measure.low)}–${decimals(measure.high)}]` };
}

/** A place of a speech as the reader's address has it. */
const written = (place: Span | null): string | null => place && `${place.start}-${place.end}`;
