import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoderTotals } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';

/** What a coder is shown when all is coded: what was said in all, what was left unsure, and then the results. */
@Component({
  selector: 'cimai-audit-end',
  imports: [RouterLink],
  templateUrl: './audit-end.html',
  styleUrl: './audit-end.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditEnd {
  readonly own = input.required<CoderTotals>();
  readonly coder = input.required<number>();
  /** A passage of this number is to be looked at again. */
  readonly again = output<number>();

  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.audit);

  protected readonly totals = computed(() => {
    const { themes, none, unsure } = this.own();
    const words = this.words();
    const alone = themes.length === 1;
    const all = [
      ...themes.map(({ theme, passages }) => ({ label: alone ? words.yes : this.framing.frame().themeLabel(theme), passages })),
      { label: alone ? words.no : words.noneOf, passages: none },
      { label: words.unsure, passages: unsure.length },
    ];
    return all.some(({ passages }) => passages > 0) ? all : [];
  });
}
