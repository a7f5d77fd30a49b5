import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { ColumnMapping, SourceColumns, SourceReadingChange } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { ReadingTrial } from './reading-trial.js';

/** What a table may say of each document, in the order of the form; the text first, without which there is none. */
const meanings = [
  'text',
  'title',
  'date',
  'speaker',
  'role',
  'place',
  'level',
  'occasion',
] as const satisfies (keyof ColumnMapping)[];

/** What the columns of a table mean: the table itself, a choice for each meaning, and the reading tried before it is applied. */
@Component({
  selector: 'cimai-columns-choice',
  imports: [ReadingTrial],
  templateUrl: './columns-choice.html',
  styleUrls: ['./card.css', './columns-choice.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ColumnsChoice {
  readonly source = input.required<number>();
  readonly columns = input.required<SourceColumns>();
  readonly applied = output<void>();
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.review);
  protected readonly mapping = linkedSignal(() => this.columns().mapping);
  protected readonly trying = linkedSignal<number, SourceReadingChange | null>({ source: this.source, computation: () => null });

  /** The columns by the name a mapping calls them: their own, or their number from 0 where they have none or share it. */
  protected readonly named = computed(() => {
    const { header } = this.columns();
    return header.map((name, at) => {
      const own = name.trim() !== '' && header.indexOf(name) === at;
      return { value: own ? name : String(at), label: name.trim() || this.words().columnNumber(at + 1) };
    });
  });

  protected readonly rows = computed(() => {
    const { fields } = this.framing.frame().words.reading;
    return meanings.map(meaning => ({
      meaning,
      name: meaning === 'text' ? this.words().columnText : fields[meaning],
      value: this.mapping()[meaning] ?? '',
    }));
  });
  /** What each column is taken for, to be written over the table. */
  protected readonly taken = computed(() =>
    this.named().map(({ value }) => this.rows().find(row => row.value === value)?.name ?? ''),
  );
  protected readonly changed = computed(() => meanings.some(each => this.mapping()[each] !== this.columns().mapping[each]));

  protected choose(meaning: keyof ColumnMapping, value: string): void {
    this.mapping.update(mapping => ({ ...mapping, [meaning]: value || null }));
    this.trying.set(null);
  }

  protected done(): void {
    this.trying.set(null);
    this.applied.emit();
  }
}
