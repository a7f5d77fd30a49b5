import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ViewUrl } from '../question/view-url.js';
import { Language } from '../words/language.js';
import { inOrder, type Order, type Table } from './table.js';

/** Rows that are put on the page at a time. */
const portion = 500;

/** The table behind a chart, sortable by every column; numbers that have a way are links to their sentences. */
@Component({
  selector: 'cimai-table',
  imports: [RouterLink],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="caption()">
      <table>
        <caption class="unseen">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            @for (column of table().columns; track $index) {
              <th scope="col" [class.number]="column.numeric" [attr.aria-sort]="ariaSort($index)">
                <button type="button" (click)="sort($index)" [title]="column.help ?? language.words().chart.sortBy(column.label)">
                  {{ column.label }}<span class="arrow" aria-hidden="true">{{ arrow($index) }}</span>
                </button>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track $index) {
            <tr>
              @for (cell of row; track $index) {
                <td [class.number]="table().columns[$index]?.numeric">
                  @if (cell.way; as way) {
                    <a [routerLink]="way.path" [queryParams]="url.with(way.query)">{{ cell.text }}</a>
                  } @else {
                    {{ cell.text }}
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
      @if (more()) {
        <button type="button" class="plain" (click)="showMore()">{{ language.words().chart.moreRows(more()) }}</button>
      }
    </div>
  `,
  styleUrl: './table-twin.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TableTwin {
  readonly table = input.required<Table>();
  readonly caption = input.required<string>();

  protected readonly language = inject(Language);
  protected readonly url = inject(ViewUrl);
  private readonly order = signal<Order | null>(null);
  private readonly sorted = computed(() => inOrder(this.table().rows, this.order()));
  /** Rows on the page; the rest is one click away, and always in the export. */
  private readonly shown = linkedSignal({ source: this.table, computation: () => portion });
  protected readonly rows = computed(() => this.sorted().slice(0, this.shown()));
  protected readonly more = computed(() => Math.max(0, this.sorted().length - this.shown()));

  protected showMore(): void {
    this.shown.update(rows => rows + portion);
  }

  /** First click: numbers largest first, words in order. Second click: the other way round. Third: as the chart has it. */
  protected sort(column: number): void {
    const first = this.table().columns[column]?.numeric ?? false;
    this.order.update(order => {
      if (order?.column !== column) return { column, descending: first };
      return order.descending === first ? { column, descending: !first } : null;
    });
  }

  protected ariaSort(column: number): 'ascending' | 'descending' | 'none' {
    const order = this.order();
    if (order?.column !== column) return 'none';
    return order.descending ? 'descending' : 'ascending';
  }

  protected arrow(column: number): string {
    const sorted = this.ariaSort(column);
    return sorted === 'none' ? '' : sorted === 'ascending' ? ' ↑' : ' ↓';
  }
}
