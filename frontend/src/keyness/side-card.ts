import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { NzSelectModule } from 'ng-zorro-antd/select';
import type { Filters } from '@cimai/analysis/answers';
import { Choices } from '../question/choices.js';
import { isPeriodEdge, manyValued, runsBackwards, type ManyValued } from '../question/filters.js';
import { Language } from '../words/language.js';
import { levelName } from '../words/question-words.js';
import { isNamed, type Side, type SideFilter } from './sides.js';

/** One side of the comparison: what sets it apart, chosen here, kept in the address. */
@Component({
  selector: 'cimai-side-card',
  imports: [FormsModule, NzSelectModule],
  templateUrl: './side-card.html',
  styleUrl: './side-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SideCard {
  readonly side = input.required<Side>();
  /** The side's own filters. */
  readonly filters = input.required<Filters>();
  /** What it is, in words. */
  readonly said = input.required<string>();
  readonly ground = input('');
  readonly chosen = output<Partial<Record<SideFilter, string | string[] | null>>>();

  private readonly language = inject(Language);
  private readonly choices = inject(Choices);
  protected readonly names = manyValued;
  protected readonly edges = ['from', 'to'] as const;
  protected readonly words = computed(() => this.language.words());
  protected readonly named = computed(() => isNamed(this.filters()));

  protected readonly options = computed(() => {
    const code = this.language.code();
    const facets = this.choices.facets();
    return Object.fromEntries(
      manyValued.map(name => [
        name,
        name === 'theme'
          ? this.choices.themes().map(theme => ({ value: theme.id, label: theme.label[code] }))
          : (facets?.[name] ?? []).map(({ value }) => ({ value, label: name === 'level' ? levelName(value, code) : value })),
      ]),
    ) as Record<ManyValued, { value: string; label: string }[]>;
  });

  protected choose(name: SideFilter, value: string | string[] | null): void {
    const { theme, place, level, speaker, role, from, to } = this.filters();
    this.chosen.emit({ theme, place, level, speaker, role, from, to, [name]: value });
  }

  protected chooseEdge(name: 'from' | 'to', field: HTMLInputElement): void {
    const value = field.value.trim() || null;
    const { from, to }: Filters = { ...this.filters(), [name]: value };
    const wrong = (value !== null && !isPeriodEdge(value)) || runsBackwards(from, to);
    field.setAttribute('aria-invalid', String(wrong));
    const words = this.words().question;
    field.title = !wrong ? words.dateHint : runsBackwards(from, to) ? words.dateBackwards : words.dateWrong;
    if (!wrong) this.choose(name, value);
  }
}
