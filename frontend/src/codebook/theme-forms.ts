import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Theme } from '@cimai/analysis/answers';
import { Language } from '../words/language.js';
import { formsIn } from './draft-edits.js';
import { FormGroupCard } from './form-group.js';
import { OpenDraft } from './open-draft.js';
import { ProblemAt } from './problem-at.js';

/** From so many forms on it is worth having a field to find one. */
const manyForms = 40;
/** The sum of weights that makes a tag where nothing else is said. */
const usualThreshold = 1;

/** The forms of a theme in their groups, and the longer phrases inside which they do not count. */
@Component({
  selector: 'cimai-theme-forms',
  imports: [FormGroupCard, ProblemAt],
  template: `
    @let said = words();
    <p class="help">{{ said.formsHelp }}</p>
    <cimai-problem-at [path]="path() + '.forms'" />
    <label class="threshold" [title]="said.thresholdHelp">
      {{ said.threshold }}
      <input #asks class="field" type="number" step="0.05" [value]="threshold()" (change)="ask(asks)" />
    </label>
    <cimai-problem-at [path]="path() + '.reading'" [inside]="true" />
    @if (many()) {
      <input
        #field
        class="field find"
        type="search"
        lang="zh-CN"
        [attr.aria-label]="said.findForms"
        [placeholder]="said.findForms"
        (input)="find.set(field.value)"
      />
    }
    @for (group of theme().forms; track $index) {
      <cimai-form-group
        [theme]="theme()"
        [at]="$index"
        [path]="path()"
        [find]="find()"
        [fresh]="fresh()"
        (changed)="changed.emit($event)"
      />
    }
    <button type="button" class="plain" (click)="addGroup()">＋ {{ said.newGroup }}</button>
    <section>
      <h3>{{ said.exclusions }}</h3>
      <p class="help">{{ said.exclusionsHelp }}</p>
      <textarea
        #phrases
        class="field"
        rows="4"
        lang="zh-CN"
        [attr.aria-label]="said.exclusions"
        [value]="exclusions()"
        (change)="exclude(phrases.value)"
      ></textarea>
      <cimai-problem-at [path]="path() + '.exclusions'" [inside]="true" />
    </section>
  `,
  styleUrl: './theme-part.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeForms {
  readonly theme = input.required<Theme>();
  readonly path = input.required<string>();
  readonly changed = output<(theme: Theme) => Theme>();

  private readonly language = inject(Language);
  private readonly draft = inject(OpenDraft);
  protected readonly words = computed(() => this.language.words().codebook);
  protected readonly find = signal('');
  protected readonly exclusions = computed(() => (this.theme().exclusions ?? []).join('\u3000'));
  protected readonly many = computed(() => this.theme().forms.reduce((sum, { forms }) => sum + forms.length, 0) > manyForms);

  /** Which forms the kept version does not name. */
  protected readonly fresh = computed(() => {
    const before = this.draft.original()?.themes.find(({ id }) => id === this.theme().id);
    const known = new Set(before?.forms.flatMap(({ forms }) => forms));
    return (form: string) => before !== undefined && !known.has(form);
  });

  /** What the theme asks for: its own threshold, else that of the codebook, else 1. */
  protected readonly threshold = computed(
    () => this.theme().reading?.threshold ?? this.draft.codebook()?.reading?.threshold ?? usualThreshold,
  );

  protected ask(field: HTMLInputElement): void {
    const threshold = Number(field.value);
    if (field.value.trim() === '' || !Number.isFinite(threshold)) field.value = String(this.threshold());
    else this.changed.emit(theme => ({ ...theme, reading: { ...theme.reading, threshold } }));
  }

  protected addGroup(): void {
    const about = this.words().newGroupName;
    this.changed.emit(theme => ({ ...theme, forms: [...theme.forms, { about, weight: 1, forms: [] }] }));
  }

  /** A theme without exclusions has no list of them: an empty one would be refused. */
  protected exclude(typed: string): void {
    const exclusions = formsIn(typed);
    this.changed.emit(({ exclusions: _, ...theme }) => (exclusions.length ? { ...theme, exclusions } : theme));
  }
}
