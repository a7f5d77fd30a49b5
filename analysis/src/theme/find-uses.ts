import type { Passage } from '../corpus/document.js';
import type { Tokens } from '../corpus/tokens.js';
import type { CompiledCodebook } from './compile-codebook.js';
import type { CompiledRule, Hit } from './rule.js';
import { standingOf } from './standing.js';

/** A form at work for a theme at one place. `amount` is what it counts here (1, less in a list or repeated), before its weight. */
export interface FormAtWork {
  theme: number;
  group: number;
  form: number;
  weight: number;
  amount: number;
  start: number;
  end: number;
}

/** A rule that held, how much it counts (repeats count less) and the hits it rests on. */
export interface RuleAtWork {
  rule: CompiledRule;
  amount: number;
  hits: Hit[];
}

/** All that speaks for or against any theme in one passage. */
export interface Uses {
  forms: FormAtWork[];
  rules: RuleAtWork[];
}

/** By code unit: 1 for a mark that closes a sentence or announces one, 2 for white space. */
const CLOSINGS = new Uint8Array(0x10000);
for (const mark of '。！？；!?;:：') CLOSINGS[mark.charCodeAt(0)] = 1;
for (let unit = 0; unit < 0x10000; unit++) if (/\s/.test(String.fromCharCode(unit))) CLOSINGS[unit] = 2;
const NUMBERED = /^\s*(?:[—–-]{2}|[（(]?[一二三四五六七八九十]+[）)、.])/u;

/** A title or heading: marked as one, or a short line that no sentence mark closes or that a number or dash opens. */
export function isTitleLike(text: string, passage: Passage): boolean {
  if (passage.heading) return true;
  if (passage.end - passage.start > 40) return false;
  return !isClosed(text, passage) || NUMBERED.test(text.slice(passage.start, passage.end));
}

function isClosed(text: string, { start, end }: Passage): boolean {
  let last = end - 1;
  while (last >= start && CLOSINGS[text.charCodeAt(last)] === 2) last--;
  return last >= start && CLOSINGS[text.charCodeAt(last)] === 1;
}

/** Reads one passage after the other for the forms and rules of a codebook. Holds no state from one passage to the next. */
export class UseFinder {
  private readonly counts: Int32Array;
  private readonly covered: Int32Array;
  private readonly touched: number[] = [];
  /** By rule: which of its needs the passage being read has met, a bit each. */
  private readonly needsMet: Int32Array;
  /** The exclusions met in the passage being read, and whose they are. */
  private readonly excluded: { theme: number; start: number; end: number }[] = [];

  constructor(
    private readonly text: string,
    private readonly tokens: Tokens,
    private readonly codebook: CompiledCodebook,
  ) {
    this.counts = new Int32Array(codebook.uses.length);
    this.covered = new Int32Array(codebook.themes.length);
    this.needsMet = new Int32Array(codebook.rules.length);
  }

  /** The uses in one passage, whose tokens are `first` to `end` (exclusive); words of a title count more. */
  find(passage: Passage, title: boolean, first: number, end: number): Uses {
    const forms: FormAtWork[] = [];
    const hits: Hit[] = [];
    this.covered.fill(0);
    const factor = title ? this.codebook.reading.heading : 1;
    const { text, tokens } = this;
    const { index } = this.codebook;
    for (let token = first; token < end; token++) {
      const found = index.at(text, tokens, token);
      if (found > 0) this.accept(token, found, passage, factor, forms, hits);
    }
    const rules = hits.length > 0 ? this.findRules(hits) : [];
    for (const form of this.touched) this.counts[form] = 0;
    this.touched.length = 0;
    this.excluded.length = 0;
    return { forms, rules };
  }

  /** Takes what was found at one token, longest first: inside a longer form or an exclusion a shorter one does not count. */
  private accept(token: number, found: number, passage: Passage, factor: number, forms: FormAtWork[], hits: Hit[]): void {
    const start = this.tokens.starts[token]!;
    const { index, inRules } = this.codebook;
    for (let i = found - 1; i >= 0; i--) {
      const form = index.found[i]!;
      const end = index.foundEnds[i]!;
      if (inRules[form] === 1) hits.push({ form, token, sentence: this.tokens.sentences[token]!, start, end });
      let amount = -1;
      for (const { theme, group, weight } of this.codebook.uses[form]!) {
        if (end <= this.covered[theme]!) continue;
        this.covered[theme] = end;
        if (group < 0) {
          this.excluded.push({ theme, start, end });
          continue;
        }
        if (amount < 0) amount = factor * this.amountOf(form, start, end, passage);
        forms.push({ theme, group, form, weight, amount, start, end });
      }
    }
  }

  /** What a form counts at this place: less when it was there before, and less where it is only mentioned in passing. */
  private amountOf(form: number, start: number, end: number, passage: Passage): number {
    const { reading } = this.codebook;
    const before = this.counts[form]!++;
    if (before === 0) this.touched.push(form);
    const standing = reading[standingOf(this.text, start, end, passage)];
    return before === 0 ? standing : standing * reading.repeat ** before;
  }

  private findRules(hits: Hit[]): RuleAtWork[] {
    const held: RuleAtWork[] = [];
    const whole = [hits];
    let sentences: Hit[][] | undefined;
    for (const number of this.askedRules(hits)) {
      const rule = this.codebook.rules[number]!;
      const units = rule.within === 'passage' ? whole : (sentences ??= bySentence(hits));
      let amount = 1;
      for (const all of units) {
        const unit = this.outsideExclusions(all, rule.theme);
        if (!rule.holds(unit)) continue;
        held.push({ rule, amount, hits: unit.filter(hit => rule.speaks[hit.form] === 1) });
        amount *= this.codebook.reading.repeat;
      }
    }
    return held;
  }

  /** The rules worth asking: those that find one form at least of each set they cannot hold without, in the order they are met. */
  private askedRules(hits: readonly Hit[]): number[] {
    const { rules, rulesOf } = this.codebook;
    const met: number[] = [];
    for (const { form } of hits) {
      for (const { rule, need } of rulesOf[form]!) {
        if (this.needsMet[rule] === 0) met.push(rule);
        this.needsMet[rule]! |= need;
      }
    }
    const asked = met.filter(rule => this.needsMet[rule] === 2 ** rules[rule]!.needs.length - 1);
    for (const rule of met) this.needsMet[rule] = 0;
    return asked;
  }

  /** The hits a rule of this theme may look at: inside an exclusion of the theme nothing shorter counts for a rule either. */
  private outsideExclusions(hits: Hit[], theme: number): Hit[] {
    if (!this.excluded.some(exclusion => exclusion.theme === theme)) return hits;
    return hits.filter(
      hit =>
        !this.excluded.some(
          ({ theme: whose, start, end }) =>
            whose === theme && start <= hit.start && hit.end <= end && hit.end - hit.start < end - start,
        ),
    );
  }
}

function bySentence(hits: Hit[]): Hit[][] {
  const units: Hit[][] = [];
  let last = -1;
  for (const hit of hits) {
    if (hit.sentence !== last) units.push([]);
    last = hit.sentence;
    units[units.length - 1]!.push(hit);
  }
  return units;
}
