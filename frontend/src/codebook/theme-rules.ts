import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { Rule, Theme } from '@cimai/analysis/answers';
import { ViewUrl } from '../question/view-url.js';
import { Language } from '../words/language.js';
import { ConditionEditor } from './condition-editor.js';
import { conditionInWords } from './condition-parts.js';
import { newRule, replaced, without } from './draft-edits.js';
import { ProblemAt } from './problem-at.js';

/** The rules of a theme: each said in words, and opened to be changed. */
@Component({
  selector: 'cimai-theme-rules',
  imports: [ConditionEditor, ProblemAt],
  template: `
    @let said = words();
    <p class="help">{{ said.rulesHelp }}</p>
    <ul>
      @for (rule of rules(); track $index) {
        <li [class.open]="rule.open">
          <div class="head">
            <b lang="zh-CN">{{ rule.name }}</b>
            <span class="weight">{{ said.adds(rule.weight) }}</span>
            <button type="button" class="plain" [attr.aria-expanded]="rule.open" (click)="open.set(rule.open ? null : $index)">
              {{ rule.open ? said.closeRule : said.editRule }}
            </button>
            <button type="button" class="plain" [attr.aria-label]="said.removeRule" (click)="remove($index)">×</button>
          </div>
          <p class="said">{{ rule.said }}</p>
          @if (rule.open) {
            <div class="edit">
              <div class="line">
                <label>
                  {{ said.ruleName }}
                  <input
                    #name
                    class="field"
                    lang="zh-CN"
                    [value]="rule.name"
                    (change)="set($index, { name: name.value.trim() })"
                  />
                </label>
                <label>
                  {{ said.within }}
                  <select #unit class="field" (change)="set($index, { within: $any(unit.value) })">
                    @for (each of units; track each) {
                      <option [value]="each" [selected]="each === rule.rule.within">{{ said.withins[each] }}</option>
                    }
                  </select>
                </label>
                <label>
                  {{ said.weight }}
                  <input
                    #weight
                    class="field number"
                    type="number"
                    step="0.1"
                    [value]="rule.rule.weight"
                    (change)="weigh($index, weight.value)"
                  />
                </label>
              </div>
              <cimai-condition
                [condition]="rule.rule.when"
                [path]="rule.path + '.when'"
                (changed)="set($index, { when: $event })"
              />
              <cimai-problem-at [path]="rule.path" />
              <cimai-problem-at [path]="rule.path + '.name'" />
              <cimai-problem-at [path]="rule.path + '.weight'" />
            </div>
          } @else {
            <cimai-problem-at [path]="rule.path" [inside]="true" />
          }
        </li>
      }
    </ul>
    <button type="button" class="plain" (click)="add()">＋ {{ said.newRule }}</button>
  `,
  styleUrls: ['./theme-part.css', './theme-rules.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeRules {
  readonly theme = input.required<Theme>();
  readonly path = input.required<string>();
  readonly changed = output<(theme: Theme) => Theme>();

  private readonly url = inject(ViewUrl);
  private readonly language = inject(Language);
  protected readonly words = computed(() => this.language.words().codebook);
  protected readonly units = ['sentence', 'passage'] as const;
  private readonly asked = computed(() => [this.url.one('rule'), this.theme().id] as const, {
    equal: (one, other) => one.join('/') === other.join('/'),
  });
  /** The rule that is open; an address may name one of this theme, counted from 1. */
  protected readonly open = linkedSignal<number | null>(() => {
    const asked = Number(this.asked()[0]);
    return asked >= 1 ? asked - 1 : null;
  });
  protected readonly rules = computed(() => {
    const words = this.words();
    const { rules = [], learned } = this.theme();
    return rules.map((rule, at) => {
      const path = `${this.path()}.rules[${at}]`;
      const weight = String(Math.round((rule.weight + (learned?.[rule.name] ?? 0)) * 100) / 100);
      const said = words.ruleSaid(words.withins[rule.within] ?? '', conditionInWords(rule.when, words.said));
      return { rule, name: rule.name, weight, path, said, open: this.open() === at };
    });
  });

  protected set(at: number, change: Partial<Rule>): void {
    this.changed.emit(theme => {
      const rules = theme.rules ?? [];
      return { ...theme, rules: replaced(rules, at, { ...rules[at]!, ...change }) };
    });
  }

  protected weigh(at: number, typed: string): void {
    if (typed.trim() !== '' && Number.isFinite(Number(typed))) this.set(at, { weight: Number(typed) });
  }

  protected add(): void {
    this.open.set(this.theme().rules?.length ?? 0);
    const taken = new Set(this.theme().rules?.map(rule => rule.name));
    let number = taken.size + 1;
    while (taken.has(`${this.words().newRuleName} ${number}`)) number++;
    const name = `${this.words().newRuleName} ${number}`;
    this.changed.emit(theme => ({ ...theme, rules: [...(theme.rules ?? []), newRule(name)] }));
  }

  protected remove(at: number): void {
    this.open.set(null);
    this.changed.emit(({ rules = [], ...theme }) => {
      const rest = without(rules, at);
      return rest.length ? { ...theme, rules: rest } : theme;
    });
  }
}
