import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FormGroup, Theme } from '@cimai/analysis/answers';
import { ViewUrl } from '../question/view-url.js';
import { Language } from '../words/language.js';
import { addForms, formsIn, removeForm, replaced, reweigh, weightOf } from './draft-edits.js';
import { DraftTrial } from './draft-trial.js';
import { ProblemAt } from './problem-at.js';

/** Chips that are shown before a person asks for all. */
const shownFirst = 60;

/** A learned correction smaller than this is told only where a form is opened. */
const told = 0.1;

/** Forms that count the same: what they are about, their weight, and each as a chip. */
@Component({
  selector: 'cimai-form-group',
  imports: [RouterLink, ProblemAt],
  templateUrl: './form-group.html',
  styleUrl: './form-group.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FormGroupCard {
  readonly theme = input.required<Theme>();
  /** Which group of the theme. */
  readonly at = input.required<number>();
  /** Where the theme stands in the draft. */
  readonly path = input.required<string>();
  /** Only forms that hold this are shown. */
  readonly find = input('');
  /** Forms that the version in force does not name. */
  readonly fresh = input<(form: string) => boolean>(() => false);
  readonly changed = output<(theme: Theme) => Theme>();

  protected readonly url = inject(ViewUrl);
  private readonly trial = inject(DraftTrial);
  private readonly language = inject(Language);
  protected readonly words = computed(() => this.language.words().codebook);
  protected readonly group = computed(() => this.theme().forms[this.at()]!);
  protected readonly place = computed(() => `${this.path()}.forms[${this.at()}]`);
  protected readonly all = signal(false);
  protected readonly chosen = signal<string | null>(null);

  protected readonly matching = computed(() => {
    const find = this.find().trim();
    const { forms } = this.group();
    return find ? forms.filter(form => form.includes(find)) : forms;
  });
  protected readonly chips = computed(() => {
    const [theme, group, fresh] = [this.theme(), this.group(), this.fresh()];
    const broken = new Set(this.trial.at(`${this.place()}.forms`, true).map(({ form }) => form));
    const shown = this.all() || this.find() ? this.matching() : this.firstOnes(broken);
    return shown.map(form => {
      const weight = weightOf(theme, group, form);
      return { form, weight, apart: Math.abs(weight - group.weight) >= told, fresh: fresh(form), broken: broken.has(form) };
    });
  });
  protected readonly hidden = computed(() => this.matching().length - this.chips().length);
  protected readonly correction = computed(() => {
    const learned = this.theme().learned?.[this.chosen() ?? ''] ?? 0;
    return learned ? (learned > 0 ? '+' : '−') + String(Math.abs(learned)) : '';
  });

  protected set(change: Partial<FormGroup>): void {
    const at = this.at();
    this.changed.emit(theme => ({ ...theme, forms: replaced(theme.forms, at, { ...theme.forms[at]!, ...change }) }));
  }

  /** A weight that is no number is left as it was; the draft's check explains everything else. */
  protected weigh(field: HTMLInputElement): void {
    const weight = Number(field.value);
    if (field.value.trim() === '' || !Number.isFinite(weight)) field.value = String(this.group().weight);
    else this.set({ weight });
  }

  protected limit(field: HTMLInputElement): void {
    const most = Number(field.value);
    if (field.value.trim() !== '' && Number.isFinite(most)) return this.set({ most });
    const at = this.at();
    this.changed.emit(theme => {
      const { most: _, ...rest } = theme.forms[at]!;
      return { ...theme, forms: replaced(theme.forms, at, rest) };
    });
  }

  protected add(field: HTMLInputElement): void {
    const forms = formsIn(field.value);
    field.value = '';
    if (forms.length) this.changed.emit(theme => addForms(theme, this.at(), forms));
  }

  protected remove(form: string): void {
    this.chosen.set(null);
    this.changed.emit(theme => removeForm(theme, form));
  }

  protected reweigh(form: string, field: HTMLInputElement): void {
    const weight = Number(field.value);
    this.chosen.set(null);
    if (field.value.trim() !== '' && Number.isFinite(weight)) this.changed.emit(theme => reweigh(theme, form, weight));
  }

  /** A form that has a problem is never hidden. */
  private firstOnes(broken: ReadonlySet<string | null>): string[] {
    const matching = this.matching();
    if (matching.length <= shownFirst + 10) return matching;
    return matching.filter((form, i) => i < shownFirst || broken.has(form) || this.fresh()(form));
  }
}
