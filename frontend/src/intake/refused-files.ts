import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IntakeProblem } from '@cimai/analysis/answers';
import { ViewUrl } from '../question/view-url.js';
import { Language } from '../words/language.js';

/** The files that were not taken, each with the reason and what to do; where it can be mended here, the way there. */
@Component({
  selector: 'cimai-refused-files',
  imports: [RouterLink],
  template: `
    @let said = words().intake;
    <h3>{{ said.refused(refused().length) }}</h3>
    <ul>
      @for (file of files(); track $index) {
        <li>
          <b>{{ file.name }}</b>
          <p>{{ file.detail }}</p>
          @if (file.source !== null) {
            <a routerLink="/review" [queryParams]="{ item: 's' + file.source, lang: url.one('lang') }">{{ file.mend }} →</a>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    h3 {
      font-size: 16px;
      margin: 8px 0;
    }
    ul {
      list-style: none;
      padding: 0;
      display: grid;
      gap: 10px;
      max-height: 420px;
      overflow: auto;
    }
    li {
      border-left: 3px solid var(--seal);
      padding: 2px 0 2px 14px;
      font-size: 13.5px;
    }
    b {
      font-size: 15px;
      overflow-wrap: anywhere;
    }
    p {
      color: var(--soft);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RefusedFiles {
  readonly refused = input.required<readonly IntakeProblem[]>();
  protected readonly url = inject(ViewUrl);
  private readonly language = inject(Language);
  protected readonly words = computed(() => this.language.words());

  protected readonly files = computed(() => {
    const { intake } = this.words();
    const code = this.language.code();
    return this.refused().map(({ file, problem, source, detail }) => {
      const mend = intake.mends[problem] ?? null;
      return { name: file, detail: detail[code], mend, source: mend === null ? null : (source ?? null) };
    });
  });
}
