import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ThemeValidityStatus } from '@cimai/analysis/answers';
import { ViewUrl } from '../question/view-url.js';
import { Framing } from './frame.js';
import { validityLines } from './validity-said.js';

/** How far the themes of a chart can be trusted: printed under it, each line leading to the audit it rests on, or to a new one. */
@Component({
  selector: 'cimai-validity',
  imports: [RouterLink],
  template: `
    @if (lines().length) {
      <p [title]="words().help">
        @if (!own()) {
          <b>{{ words().title }}</b>
        }
        @for (line of lines(); track line.said) {
          <a
            routerLink="/codebook/audit"
            [queryParams]="
              url.with({ audit: line.audit === null ? null : '' + line.audit, of: line.audit === null ? line.themes : null })
            "
            [class.caution]="line.caution"
            [class.none]="line.audit === null"
            >{{ line.said }}</a
          >
        }
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 0 14px;
      font-size: 12.5px;
      line-height: 1.7;
      color: var(--faint);
      font-variant-numeric: tabular-nums;
    }
    b {
      font-weight: 500;
    }
    a {
      color: var(--soft);
    }
    .caution {
      color: var(--warn);
    }
    .none {
      color: var(--faint);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ValidityLine {
  readonly validity = input.required<readonly ThemeValidityStatus[]>();
  /** True where the line stands under the name of its one theme. */
  readonly own = input(false);
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.theme.validity);
  protected readonly lines = computed(() => {
    const { themeLabel, words } = this.framing.frame();
    return validityLines(this.validity(), this.own() ? () => '' : themeLabel, words);
  });
}
